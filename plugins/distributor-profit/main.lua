return {
  require "profit_report",
  require "statement_report",
  require "ratios_report",
  require "budget_planner",
  require "variance_report",
  require "scorecard_report",
  require "targets_planner",
  require "profit_alert",
  require "care_form",
  require "review_report",
  require "review_form",
  require "ledger_report",
}
