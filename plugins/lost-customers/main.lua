return { require "workflow", require "reason", require "reasons", require "cases", require "win_back", require "odds" }
