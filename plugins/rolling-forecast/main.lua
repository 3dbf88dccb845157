return { require "forecast_report", require "forecast_alert" }
