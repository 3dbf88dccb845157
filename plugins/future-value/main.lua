local classifications = require "classifications"

return {
  classifications.value, classifications.quadrant, require "grid", require "model_report", require "summaries",
}
