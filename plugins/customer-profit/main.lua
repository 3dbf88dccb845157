return {
  require "whale", require "pruning", require "intensity", require "effort_report", require "effort_alert",
  require "pyramid", require "pyramid_moves",
}
