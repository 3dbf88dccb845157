return { require "form", require "report" }
