return {
  require("assessment").classification, require "grid", require("score").classification, require "statistics",
}
