-- What a campaign costs so far, person by person, against its budget; and what is not verified yet.
local date = require "lunaria.date"
local kit = require "lunaria.kit"
local claims = require "claims"
local spiff = require "spiff"

local columns = {
  { name = "account", title = { en = "distributor", zh = "经销商" } },
  { name = "person", title = { en = "person", zh = "业务员" } },
  { name = "units", title = { en = "verified units", zh = "已核实销量" }, type = "decimal" },
  { name = "unverified", title = { en = "to be verified", zh = "待核实销量" }, type = "decimal" },
  { name = "pay", title = { en = "reward", zh = "奖励" }, type = "money" },
}

local function read(period, params, crm, none)
  local people, without, of_nobody = {}, {}, decimal(0)
  for account in crm.accounts:select("key", "name", "staff_incentive_consent_on"):each() do
    local consent = account.staff_incentive_consent_on
    local has_consent = consent and consent <= period.last
    local sellers, rest = claims(account.key, period, params, crm, crm.as_of)
    of_nobody = of_nobody + rest
    if #sellers > 0 and not has_consent then without[#without + 1] = account.key end
    for _, person in ipairs(sellers) do
      local sum = none
      if has_consent then spiff(person, params, function(line) sum = sum + line.amount end, none) end
      people[#people + 1] = {
        key = person.key, account = account.name, person = person.name, units = person.units,
        unverified = person.unverified, pay = sum:round "half_up",
      }
    end
  end
  return people, without, of_nobody
end

local function show_rule(out, params, period)
  local first, last, product = period.first, period.last, params.product
  local unit, cap, least = tostring(params.per_unit), tostring(params.cap), tostring(params.minimum)
  out:heading({ en = "How it was calculated", zh = "计算口径" }, 2)
  out:text {
    en = "What was sold on from " .. first .. " to " .. last .. (product and " of " .. product or "")
      .. " and verified by the day of the report pays " .. unit .. " for each unit, from " .. least
      .. " units on; a bonus by units (" .. params.bonus_tiers .. ", "
      .. (params.bonus_mode == "all" and "all reached" or "the highest reached") .. "); at most " .. cap
      .. " for each person. The employer must have agreed by " .. last .. ".",
    zh = first .. " 至 " .. last .. (product and " " .. product or "") .. " 截至报告日已核实的销量：满 " .. least
      .. " 件起每件 " .. unit .. "；达标奖（件数:金额）" .. params.bonus_tiers .. "，"
      .. (params.bonus_mode == "all" and "各档累加" or "只取最高档") .. "；每人上限 " .. cap
      .. "。经销商须在 " .. last .. " 前书面同意。",
  }
end

return function(params, crm, out)
  local none = money(0, crm.currency)
  local period = params.campaign or date.period(crm.as_of, "quarter")
  local people, without, of_nobody = read(period, params, crm, none)
  if #people == 0 then
    out:title { en = "Rewards for sell-out in " .. period.label, zh = period.label .. " 客户业务员激励" }
    return out:text {
      en = "Insufficient data: no sell-out of people of distributors is entered for " .. period.label .. ".",
      zh = "数据不足：" .. period.label .. " 没有经销商业务员的分销记录。",
    }
  end
  local total, names, amounts, rows = none, {}, {}, {}
  for position, entry in ipairs(kit.rank(people, "pay")) do
    local own = entry.row
    total = total + own.pay
    if position <= params.limit then
      names[position], amounts[position] = own.person, own.pay
      rows[position] = {
        account = own.account, person = own.person, units = own.units, unverified = own.unverified, pay = own.pay,
      }
    end
  end
  local used = kit.ratio(total, params.budget)
  local percent = used and kit.percent(used)
  out:title {
    en = "Rewards for sell-out in " .. period.label .. (percent and ": " .. percent .. " of the budget" or ""),
    zh = period.label .. " 客户业务员激励" .. (percent and "：已用预算 " .. percent or ""),
  }
  out:metric({ en = "rewards", zh = "奖励合计" }, total)
  out:metric({ en = "budget", zh = "预算" }, params.budget)
  out:metric({ en = "people", zh = "业务员人数" }, #people)
  if total > params.budget then
    out:finding {
      severity = "warn",
      message = {
        en = ("over the budget by %s"):format(total - params.budget), zh = ("超出预算 %s"):format(total - params.budget),
      },
    }
  end
  if #without > 0 then
    out:finding {
      severity = "warn",
      message = {
        en = "no consent of the employer on file, nothing is paid: " .. table.concat(without, ", "),
        zh = "未取得经销商书面同意，不予发放：" .. table.concat(without, "、"),
      },
    }
  end
  if not of_nobody:is_zero() then
    out:finding {
      severity = "warn",
      message = {
        en = ("%s units are entered without the person who sold them, and pay nobody"):format(of_nobody),
        zh = ("%s 件未登记业务员，不予发放"):format(of_nobody),
      },
    }
  end
  out:chart {
    kind = "bar", title = { en = "Reward by person", zh = "各业务员奖励" }, y = { en = "amount", zh = "金额" },
    categories = names, series = { { values = amounts } },
  }
  local left = #people - params.limit
  out:table { columns = columns, rows = rows, totals = left <= 0 and { "units", "unverified", "pay" } or nil }
  if left > 0 then
    out:text { en = "And " .. left .. " more (--limit).", zh = "另有 " .. left .. " 行未列出（--limit）。" }
  end
  show_rule(out, params, period)
end
