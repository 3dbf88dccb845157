return { require("purchase_class").classification, require("visit_class").classification, require "matrix_report" }
