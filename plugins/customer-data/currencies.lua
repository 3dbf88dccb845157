-- What a report leaves out since its amounts are in another currency than the report's.
local nouns = {
  { "order", "order", "orders", "笔", "订单" }, { "cost", "cost", "costs", "笔", "费用" },
  { "opportunity", "deal", "deals", "个", "商机" }, { "receipt", "receipt", "receipts", "笔", "收款" },
  { "target", "target", "targets", "个", "目标" }, { "forecast", "forecast", "forecasts", "条", "预测" },
  { "benefit", "benefit", "benefits", "项", "政策" },
  { "reconciliation", "reconciliation", "reconciliations", "次", "对账" },
  { "growth_measure", "measure", "measures", "项", "措施" }, { "promotion", "promotion", "promotions", "场", "促销" },
  { "distributor_figure", "figure of the books", "figures of the books", "条", "账目" },
  { "earning_action", "action", "actions", "项", "行动" }, { "case", "value of a case", "values of cases", "份", "档案金额" },
  { "spend", "category spend", "category spends", "家客户", "同类产品年采购额" },
}

-- How many records of a query there are in each other currency, added to what was counted before.
local function count(query, currency, before)
  local found = before or {}
  for _, group in ipairs(query:where({ currency = { ne = currency } }):group_by("currency"):count()) do
    if group.currency then found[group.currency] = (found[group.currency] or 0) + group.count end
  end
  return found
end

-- The same for deals that were made by a day; one without the day of its making counts as made.
local function count_made(deals, as_of, currency)
  local found = count(deals:where { created_on = { le = as_of } }, currency)
  return count(deals:where { created_on = { is_empty = true } }, currency, found)
end

local function joined(parts)
  local last = table.remove(parts)
  return #parts == 0 and last or table.concat(parts, ", ") .. " and " .. last
end

local function sentence(noun, counts)
  local _, one, many, unit, chinese = table.unpack(noun)
  local currencies, en, zh, sum = {}, {}, {}, 0
  for currency in pairs(counts) do currencies[#currencies + 1] = currency end
  table.sort(currencies)
  for place, currency in ipairs(currencies) do
    local number = counts[currency]
    local what = place > 1 and "" or number == 1 and one .. " " or many .. " "
    en[place] = number .. " " .. what .. "in " .. currency
    zh[place] = number .. " " .. unit .. " " .. currency .. " " .. chinese
    sum = sum + number
  end
  if sum == 0 then return nil end
  return joined(en) .. (sum == 1 and " is" or " are") .. " not counted.", "未计入 " .. table.concat(zh, "、") .. "。"
end

-- Says what was counted, by the names above: `{ order = { USD = 3 } }`; nothing where nothing is left out.
local function say(out, counted)
  local en, zh = {}, {}
  for _, noun in ipairs(nouns) do
    local english, chinese = sentence(noun, counted[noun[1]] or {})
    if english then en[#en + 1], zh[#zh + 1] = english, chinese end
  end
  if #en > 0 then out:text { en = table.concat(en, " "), zh = table.concat(zh) } end
end

-- Both, for queries of what the report would count in any currency: `{ order = crm.orders:where { … } }`.
local function show(out, currency, queries)
  local counted = {}
  for name, query in pairs(queries) do counted[name] = count(query, currency) end
  say(out, counted)
end

-- Refuses amounts among the parameters, by name, that are in another currency than the report; nothing is nothing in
-- any of them.
local function check(params, currency, ...)
  for _, name in ipairs { ... } do
    local amount = params[name]
    if amount and not amount:is_zero() and amount:currency() ~= currency then
      local option = "--" .. name:gsub("_", "-")
      refuse {
        en = option .. " is " .. amount .. ", expected an amount in " .. currency,
        zh = option .. " 为 " .. amount .. "，应为 " .. currency .. " 金额",
      }
    end
  end
end

return { check = check, count = count, count_made = count_made, say = say, show = show }
