-- Reads summaries of purchases as packages of statistics write them: ID, frequency, recency, T, monetary_value; or
-- ID, x, t_x, T, zbar.
local function either(first, second)
  return function(row)
    return row[first] or row[second]
      or reject({ en = "a number in " .. first .. " or " .. second, zh = first .. " 或 " .. second .. " 中的数字" }, first)
  end
end

return import_mapping {
  object = "purchase_history",
  columns = {
    ID = "key", T = "age", frequency = { optional = true }, x = { optional = true }, recency = { optional = true },
    t_x = { optional = true }, monetary_value = { optional = true }, zbar = { optional = true },
  },
  fields = {
    frequency = either("frequency", "x"), recency = either("recency", "t_x"),
    mean = function(row) return row.monetary_value or row.zbar end,
  },
}
