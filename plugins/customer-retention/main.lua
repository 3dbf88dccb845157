return {
  require "overview", require "retention", require "churn", require "churn_alert", require "lifetime",
  require "lifetime_value",
}
