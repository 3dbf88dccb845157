local classifications = require "classifications"

return { classifications.segment, classifications.code, require "rfm_report", require "affinity_report" }
