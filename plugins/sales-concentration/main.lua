return { require "tail", require "best", require "share" }
