-- The kinds of rebates: over how long each is reckoned, its rate and gate, and for the year's end perhaps a sum.
return {
  {
    name = "monthly", length = "month", label = { en = "monthly rebate", zh = "月返" },
    terms = function(params) return params.monthly_rate, params.monthly_gate end,
  },
  {
    name = "quarterly", length = "quarter", label = { en = "quarterly rebate", zh = "季返" },
    terms = function(params) return params.quarterly_rate, params.quarterly_gate end,
  },
  {
    name = "annual", length = "year", label = { en = "annual rebate", zh = "年返" },
    terms = function(params) return params.annual_rate, params.annual_gate end,
  },
  {
    name = "year_end", length = "year", label = { en = "year-end reward", zh = "年终奖励" },
    terms = function(params) return params.year_end_rate, params.year_end_gate, params.year_end_sum end,
  },
}
