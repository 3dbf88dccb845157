return { require "dependency_report", require "dependency_alert" }
