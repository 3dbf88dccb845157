local planners = require "planners"

return {
  require "demand_report", require "volume_report", require "breakdown_report", require "quota_report",
  planners.agree_targets, planners.issue_quotas, require "acceptance",
}
