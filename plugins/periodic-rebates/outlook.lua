-- The year so far: what is earned, what is at risk in periods that still run, what is missed.
local date = require "lunaria.date"
local kit = require "lunaria.kit"
local kinds = require "kinds"
local rebate = require "rebate"

local function place(account, found, as_of)
  local is_over = found.period.last <= as_of
  if found.status == "reached" then
    account.earned = account.earned + found.amount
  elseif found.status == "missed" and is_over then
    account.missed = account.missed + found.promised
  elseif found.status == "missed" then
    account.at_risk = account.at_risk + found.promised
    account.open[#account.open + 1] = {
      key = account.key .. found.kind.name, account = account.key, name = account.name, kind = found.kind,
      period = found.period.label, attained = found.attained, missing = found.target * found.gate - found.sold,
      amount = found.promised, last = found.period.last,
    }
  end
  account.has_targets = account.has_targets or found.target ~= nil
  account.has_sales = account.has_sales or not found.sold:is_zero()
end

-- The year's periods that have begun, each kind with its own.
local function read(record, params, crm, none)
  local account = {
    key = record.key, name = record.name, earned = none, at_risk = none, missed = none, open = {}, has_targets = false,
    has_sales = false,
  }
  local year = date.period(crm.as_of, "year")
  for _, kind in ipairs(kinds) do
    if rebate.is_offered(kind, params) then
      for _, period in ipairs(date.periods(year, kind.length)) do
        if period.first <= crm.as_of then
          period.seen = crm.as_of < period.last and crm.as_of or period.last
          place(account, rebate.of(account.key, kind, period, params, crm, none), crm.as_of)
        end
      end
    end
  end
  return account
end

-- Says under a list how many rows the limit leaves out of it.
local function say_rest(out, total, limit)
  local left = total - limit
  if left > 0 then
    out:text { en = "And " .. left .. " more (--limit).", zh = "另有 " .. left .. " 行未列出（--limit）。" }
  end
end

local function show_accounts(out, accounts, limit)
  local names, earned, at_risk, missed, rows = {}, {}, {}, {}, {}
  for position, entry in ipairs(kit.rank(accounts, function(row) return row.earned + row.at_risk + row.missed end)) do
    if position > limit then break end
    local row = {
      key = entry.row.key, name = entry.row.name, earned = entry.row.earned:round "half_up",
      at_risk = entry.row.at_risk:round "half_up", missed = entry.row.missed:round "half_up",
    }
    rows[position], names[position] = row, row.name
    earned[position], at_risk[position], missed[position] = row.earned, row.at_risk, row.missed
  end
  out:chart {
    kind = "stacked", title = { en = "Rebates of the year so far, by distributor", zh = "本年各经销商返利" },
    y = { en = "amount", zh = "金额" }, categories = names,
    series = {
      { name = { en = "earned", zh = "已得" }, values = earned },
      { name = { en = "at risk", zh = "可争取" }, values = at_risk },
      { name = { en = "missed", zh = "已错失" }, values = missed },
    },
  }
  out:table {
    columns = {
      { name = "key", title = { en = "key", zh = "编号" } },
      { name = "name", title = { en = "distributor", zh = "经销商" } },
      { name = "earned", title = { en = "earned", zh = "已得" }, type = "money" },
      { name = "at_risk", title = { en = "at risk", zh = "可争取" }, type = "money" },
      { name = "missed", title = { en = "missed", zh = "已错失" }, type = "money" },
    },
    rows = rows, totals = #accounts <= limit and { "earned", "at_risk", "missed" } or nil,
  }
  say_rest(out, #accounts, limit)
end

local open_columns = {
  { name = "account", title = { en = "key", zh = "编号" } },
  { name = "name", title = { en = "distributor", zh = "经销商" } },
  { name = "period", title = { en = "period", zh = "期间" } },
  { name = "attained", title = { en = "attained", zh = "完成率" }, type = "percent", places = 1 },
  { name = "missing", title = { en = "still to buy", zh = "还需进货" }, type = "money" },
  { name = "amount", title = { en = "brings", zh = "可得返利" }, type = "money" },
  { name = "last", title = { en = "until", zh = "截止" }, type = "date" },
}

local function show_open(out, open, limit)
  out:heading { en = "Still to be won", zh = "仍可争取" }
  if #open == 0 then
    return out:text {
      en = "No rebate is at risk: no period that still runs is below its gate.", zh = "没有可争取的返利：进行中的各期均已达到门槛。",
    }
  end
  for _, kind in ipairs(kinds) do
    local rows, count = {}, 0
    for _, entry in ipairs(kit.rank(open, "missing", "rising")) do
      local row = entry.row
      if row.kind == kind then count = count + 1 end
      if row.kind == kind and #rows < limit then
        rows[#rows + 1] = {
          account = row.account, name = row.name, period = row.period,
          -- Rounded down, so that what is below the gate never looks as if it had reached it.
          attained = row.attained:round(3, "down"),
          missing = row.missing:round "half_up", amount = row.amount:round "half_up", last = row.last,
        }
      end
    end
    if #rows > 0 then
      out:heading(kind.label, 2)
      out:table { columns = open_columns, rows = rows }
      say_rest(out, count, limit)
    end
  end
end

-- What each kind pays, from which attainment on.
local function show_terms(out, params)
  local en, zh = {}, {}
  for _, kind in ipairs(kinds) do
    local rate, gate, sum = kind.terms(params)
    if rebate.is_offered(kind, params) then
      local pays, from = sum and tostring(sum) or kit.percent(rate, 4), kit.percent(gate, 1)
      en[#en + 1] = kind.label.en .. " " .. pays .. " from " .. from .. " of the target on"
      zh[#zh + 1] = kind.label.zh .. " " .. pays .. "（目标完成率达 " .. from .. "）"
    end
  end
  out:text {
    en = "Sales are orders less returns. " .. table.concat(en, "; ") .. ".",
    zh = "销售额为订单净额（扣除退货）。" .. table.concat(zh, "；") .. "。",
  }
end

-- Orders of these accounts in other currencies than the rebates are reckoned in.
local function show_others(out, crm, keys, days)
  if #keys == 0 then return end
  local orders = crm.orders:where { account = { one_of = keys }, ordered_on = days, currency = { ne = crm.currency } }
  for _, group in ipairs(orders:group_by("currency"):count()) do
    out:text {
      en = "Not counted: orders in " .. group.currency .. " (" .. group.count .. ").",
      zh = "未计入 " .. group.count .. " 笔 " .. group.currency .. " 订单。",
    }
  end
end

return function(params, crm, out)
  rebate.check(params)
  local none = money(0, crm.currency)
  local accounts, without, open, keys = {}, {}, {}, {}
  local earned, at_risk, missed = none, none, none
  for account in crm.accounts:where({ channel = params.channel }):select("key", "name"):each() do
    local own = read(account, params, crm, none)
    keys[#keys + 1] = account.key
    if own.has_targets then
      accounts[#accounts + 1] = own
      table.move(own.open, 1, #own.open, #open + 1, open)
      earned, at_risk, missed = earned + own.earned, at_risk + own.at_risk, missed + own.missed
    elseif own.has_sales then
      without[#without + 1] = own.key
    end
  end
  local year = date.period(crm.as_of, "year").label
  show_others(out, crm, keys, { ge = date.period(crm.as_of, "year").first, le = crm.as_of })
  if #accounts == 0 then
    out:title { en = "Rebates in " .. year, zh = year .. " 年返利进度" }
    return out:text {
      en = "Insufficient data: no account of the channel " .. params.channel .. " has a target of sales in " .. year
        .. ".",
      zh = "数据不足：渠道为“" .. params.channel .. "” 的客户在 " .. year .. " 没有销售目标。",
    }
  end
  out:title {
    en = "Rebates in " .. year .. ": " .. #open .. " still to be won on " .. crm.as_of,
    zh = year .. " 年返利进度：截至 " .. crm.as_of .. " 仍可争取 " .. #open .. " 项",
  }
  out:metric({ en = "earned", zh = "已得" }, earned:round "half_up")
  out:metric({ en = "at risk", zh = "可争取" }, at_risk:round "half_up")
  out:metric({ en = "missed", zh = "已错失" }, missed:round "half_up")
  show_accounts(out, accounts, params.limit)
  show_open(out, open, params.limit)
  if #without > 0 then
    out:text {
      en = "Insufficient data: sales, but no targets, of " .. table.concat(without, ", ") .. ".",
      zh = "数据不足：" .. table.concat(without, "、") .. " 有销售但没有目标。",
    }
  end
  out:text {
    en = "Earned is what has reached its gate, also where the period still runs; at risk and missed are what reaching "
      .. "the gate would bring or would have brought.",
    zh = "“已得”为已达门槛的返利（含进行中的期间）；“可争取”与“已错失”按恰好达到门槛计算。",
  }
  show_terms(out, params)
end
