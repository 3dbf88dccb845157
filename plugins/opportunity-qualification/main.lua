return { require "qualification", require "early", require "waiting" }
