-- What people call pairs such as "rep-buyer", and joint groups.
local chinese = {
  kam = "客户经理", rep = "销售代表", purchasing = "采购经理", buyer = "采购员", director = "总监", marketing = "市场",
  operations = "运营", technical = "技术", design = "设计", board = "董事会", finance = "财务", group_5 = "第五小组",
}

local function label(_, pair)
  local zh = {}
  for name in pair:gmatch "[^-]+" do zh[#zh + 1] = chinese[name] or name end
  return { en = (pair:gsub("_", " ")), zh = table.concat(zh, "-") }
end

return setmetatable({}, { __index = label })
