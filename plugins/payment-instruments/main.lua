local currencies = require "customer-data.currencies"
local economics = require "economics"
local kit = require "lunaria.kit"
local more = require "customer-data.more"
local read_receipts = require "receipts"

-- Fractions of a fen are rounded only here.
local function rounded(amount) return amount and amount:round "half_up" or false end

local function show_title(out, crm, ours, theirs)
  local our, their = crm.receipts:label("instrument", ours.name), crm.receipts:label("instrument", theirs.name)
  out:title(ours == theirs and {
    en = "Both sides do best with " .. our.en, zh = "双方都以" .. our.zh .. "最为有利",
  } or {
    en = "We do best with " .. our.en .. ", the customer with " .. their.en,
    zh = "对我方" .. our.zh .. "最有利，对客户" .. their.zh .. "最有利",
  })
end

local function show_comparison(out, list, params, crm)
  local names, costs, gains = {}, {}, {}
  for _, instrument in ipairs(list) do
    if instrument.cost then
      names[#names + 1] = crm.receipts:label("instrument", instrument.name)
      costs[#names], gains[#names] = rounded(instrument.cost), rounded(instrument.gain)
    end
  end
  out:chart {
    kind = "bar", x = { en = "instrument", zh = "付款方式" }, y = { en = "amount", zh = "金额" }, categories = names,
    title = {
      en = "What each costs and brings in " .. params.days .. " days", zh = params.days .. " 天的成本与收益",
    },
    series = {
      { name = { en = "costs us", zh = "我方成本" }, values = costs },
      { name = { en = "earns the customer", zh = "客户收益" }, values = gains },
    },
  }
  if not params.third_party_rate then
    out:text {
      en = "Insufficient data for commercial acceptances: give their discount rate by --third-party-rate.",
      zh = "商业承兑汇票数据不足：缺贴现率（--third-party-rate）。",
    }
  end
end

-- What the drafts of a customer would cost us at the term and the rates of this run, without fees.
local function draft_cost(row, params)
  local yearly, rest = row.bank_acceptance * params.bank_rate, row.third_party_acceptance
  if not rest:is_zero() then
    if not params.third_party_rate then return nil end
    yearly = yearly + rest * params.third_party_rate
  end
  return economics.interest(yearly, params)
end

local function show_receipts(out, params, crm)
  local rows, first, others = read_receipts(params, crm)
  out:heading { en = "Who pays with what", zh = "各客户付款方式" }
  currencies.say(out, { receipt = others })
  if #rows == 0 then
    return out:text {
      en = "Insufficient data: no receipts from " .. first .. " to " .. crm.as_of .. ".",
      zh = "数据不足：" .. first .. " 至 " .. crm.as_of .. " 没有收款。",
    }
  end
  local shown, names, series = {}, {}, {}
  for position, name in ipairs { "cash", "bank_acceptance", "third_party_acceptance" } do
    series[position] = { name = crm.receipts:label("instrument", name), values = {} }
    for place = 1, math.min(#rows, params.limit) do series[position].values[place] = rows[place][name] end
  end
  for place = 1, math.min(#rows, params.limit) do
    local row = rows[place]
    names[place] = row.name
    shown[place] = {
      key = row.key, name = row.name, total = row.total, part = (row.total - row.cash) / row.total,
      cost = rounded(draft_cost(row, params)) or nil,
    }
  end
  out:chart {
    kind = "stacked", title = { en = "Received since " .. first, zh = first .. " 以来的收款" },
    x = { en = "customer", zh = "客户" }, y = { en = "received", zh = "收款" }, categories = names, series = series,
  }
  out:table {
    columns = {
      { name = "key", title = { en = "key", zh = "编号" } }, { name = "name", title = { en = "customer", zh = "客户" } },
      { name = "total", title = { en = "received", zh = "收款" }, type = "money" },
      { name = "part", title = { en = "in acceptances", zh = "承兑占比" }, type = "percent", places = 0 },
      { name = "cost", title = { en = "discounting costs us", zh = "贴现成本" }, type = "money" },
    },
    rows = shown, totals = #rows <= params.limit and { "total", "cost" } or nil,
  }
  more(out, #rows, params.limit)
end

local function show_rule(out, params)
  local third = params.third_party_rate and kit.percent(params.third_party_rate, 6)
  local bank, deposit = kit.percent(params.bank_rate, 6), kit.percent(params.deposit_rate, 6)
  local discount, margin = kit.percent(params.cash_discount, 6), kit.percent(params.bank_deposit, 6)
  out:heading({ en = "How it was calculated", zh = "计算口径" }, 2)
  out:text {
    en = "An acceptance costs us amount x discount rate x days / " .. params.base .. " + fee, cash the discount of "
      .. discount .. "; we prefer the least. The customer earns amount x " .. deposit .. " x days / " .. params.base
      .. " - fee on what it keeps, or the discount; it prefers the most. Discount rates: bank " .. bank
      .. ", commercial " .. (third or "not known") .. "; margin deposit " .. margin .. ". Discounting of what was "
      .. "received is valued at these rates for " .. params.days .. " days, without fees.",
    zh = "承兑汇票使我方付出 金额×贴现率×天数/" .. params.base .. "＋手续费，现金则付出现金折扣（" .. discount
      .. "），取较小者。客户留存资金可得 金额×" .. deposit .. "×天数/" .. params.base
      .. "－手续费，付现可得现金折扣，取较大者。贴现率：银行承兑 " .. bank .. "，商业承兑 "
      .. (third or "未知") .. "；保证金 " .. margin .. "。已收汇票按上述贴现率和 " .. params.days
      .. " 天估算，不含手续费。",
  }
end

return report {
  run = function(params, crm, out)
    local list = economics.instruments(params)
    local ours, theirs = economics.preferred(list)
    show_title(out, crm, ours, theirs)
    out:metric({ en = "to be paid", zh = "应付金额" }, params.amount)
    show_comparison(out, list, params, crm)
    show_receipts(out, params, crm)
    show_rule(out, params)
  end,
}
