return {
  require "compliance_report", require "workload_report", require "visit_plan", require "under_visited",
  require "return_visits", require "overdue",
}
