local group = require "tally"

return {
  require "classify", require "evidence", require "degrees", require "below", require "fishnet", require "chart",
  group[1], group[2],
}
