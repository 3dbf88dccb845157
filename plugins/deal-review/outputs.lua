-- CHECK: what a review must yield, each with an owner and a day.
local kit = require "lunaria.kit"

local function wanted(params)
  local list = {}
  for kind in params.outputs:gmatch "[^,%s]+" do list[#list + 1] = kind end
  if #list == 0 then
    refuse {
      en = "--outputs names nothing, expected kinds such as case_plan,strategy",
      zh = "--outputs 没有列出任何内容，应为输出类型，例如 case_plan,strategy",
    }
  end
  return list
end

local function answers(rows)
  local given = {}
  for _, row in ipairs(rows) do
    if row.owner and row.due_on then given[row.kind] = "yes" end
  end
  return given
end

local function check(params, rows)
  local items, given, asked = wanted(params), answers(rows), {}
  for _, kind in ipairs(items) do asked[kind] = given[kind] end
  return kit.check(items, asked)
end

return check
