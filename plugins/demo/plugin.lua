return {
  name = "demo", version = "1.0.0", api = 1,
  summary = { en = "Fills an empty workspace with a demonstration company.", zh = "生成一家演示公司的数据" },
  requires = {
    "bonus-pool", "competitors", "costs", "customer-data", "customer-file", "customer-visits", "deal-rating",
    "deal-review", "deal-team", "distributor-profit", "distributors", "documents", "earning-plan",
    "elastic-pricing", "forecasts", "growth-measures", "issues", "kpi-monitor", "lost-customers", "merit-points",
    "opportunity-confirmation", "opportunity-qualification", "orders", "people-map", "project-bonus",
    "purchase-matrix", "receivables", "relationship-stage", "sales-team", "sellout-contest", "sellout-spiff",
    "spiff", "stage-pipeline", "surveys", "target-setting", "targets", "time-log",
  },
  writes = {
    "account", "account_target", "action", "attendee", "benefit", "churn_case", "competitor",
    "competitor_position", "contact", "cost", "customer_fact", "customer_visit", "deal_review",
    "distributor_figure", "document", "earning_action", "forecast", "gate_evidence", "growth_measure",
    "hospitality", "invoice", "issue", "kpi", "kpi_change", "kpi_value", "merit_event", "opportunity",
    "opportunity_rating", "order", "order_line", "promotion", "receipt", "reconciliation", "rep",
    "review_output", "sellout", "stage_move", "survey", "survey_answer", "survey_question", "survey_response",
    "target", "team_member", "time_log",
  },
  fills = {
    "analysis-pack", "contact-dossier", "executive-homework", "information-sources", "key-customer-file",
    "relationship-evidence", "review-sheet", "stage-contact-sheet", "uncoupling-signs", "visit-record",
  },
  reads = {
    "account", "account_target", "action", "attendee", "benefit", "competitor", "competitor_position",
    "contact", "cost", "customer_fact", "customer_visit", "deal_review", "distributor_figure", "document",
    "earning_action", "forecast", "gate_evidence", "hospitality", "invoice", "issue", "merit_event",
    "opportunity", "opportunity_rating", "order", "order_line", "promotion", "receipt", "reconciliation", "rep",
    "review_output", "sellout", "stage_move", "survey", "survey_answer", "survey_response", "target",
    "team_member", "time_log",
  },
}
