-- S001-60: a lost customer against a new one, and the list that the planner goes by.
local candidates = require "candidates"
local currencies = require "customer-data.currencies"
local kit = require "lunaria.kit"
local counted = require "customer-data.counted"
local more = require "customer-data.more"
local read_cases = require "case_list"

local columns = {
  { name = "key", title = { en = "case", zh = "档案" } }, { name = "name", title = { en = "account", zh = "客户" } },
  { name = "who", field = "churn_case.owner" },
  { name = "value", title = { en = "sales in a year", zh = "年销售额" }, type = "money" },
  { name = "gain", title = { en = "expected gain", zh = "期望收益" }, type = "money" },
  { name = "times", title = { en = "gain per cost", zh = "收益费用比" }, type = "decimal", places = 1 },
  { name = "chosen", title = { en = "in the budget", zh = "预算内" }, type = "boolean" },
}

return report {
  name = "win-back-odds",
  uses = { "lost_rate", "new_rate", "tries", "cost", "budget", "limit", "currency" },
  summary = { en = "Shows which lost customers are worth a try.", zh = "赢回机会：哪些流失客户值得争取" },
  run = function(params, crm, out)
    local cases, others = read_cases(params, crm)
    currencies.say(out, others)
    local odds = candidates.odds(cases, params)
    local list, without = candidates.ranked(cases, odds.rate, params)
    local rows, sum, new, count = {}, params.cost * 0, params.cost * 0, 0
    for _, row in ipairs(list) do
      if row.is_chosen then
        count, sum, new = count + 1, sum + row.gain, new + row.case.lost * params.new_rate - params.cost
      end
      if #rows < params.limit then
        rows[#rows + 1] = {
          key = row.key, name = row.case.name, who = row.case.who or nil, value = row.case.lost,
          gain = row.gain:round "half_up",
          times = kit.ratio(row.gain, params.cost), chosen = row.is_chosen,
        }
      end
    end
    out:title {
      en = "Lost customers come back in " .. kit.percent(odds.rate) .. " of tries, new ones in "
        .. kit.percent(params.new_rate),
      zh = "同样努力：赢回流失客户成功率 " .. kit.percent(odds.rate) .. "，开发新客户 " .. kit.percent(params.new_rate),
    }
    local times = { en = "times the odds of a new customer", zh = "成功率倍数" }
    out:metric(times, (kit.ratio(odds.rate, params.new_rate)), { type = "decimal", places = 1 })
    out:metric({ en = "tries in the budget", zh = "预算内尝试次数" }, count)
    out:metric({ en = "expected gain of these", zh = "合计期望收益" }, sum:round "half_up")
    local effort = { en = "expected gain of new ones instead", zh = "同样次数开发同等规模新客户的期望收益" }
    if count > 0 then out:metric(effort, new:round "half_up") end
    if #rows == 0 then
      out:text {
        en = "Insufficient data: no open case has a value; fill lost_value, or import the orders of these customers.",
        zh = "数据不足：没有可估值的未结档案。请填写 lost_value 或导入其订单。",
      }
    else
      out:table { columns = columns, rows = rows }
      more(out, #list, params.limit)
    end
    if #without > 0 then
      out:text {
        en = "Left out, as nobody knows what they are worth: " .. counted(#without, "open case") .. ".",
        zh = "另有 " .. #without .. " 份未结档案无法估值，未列入。",
      }
    end
    out:text {
      en = (odds.is_own and "The odds are your own, " or "The odds are the training deck's, as only ") .. odds.won
        .. " won back of " .. odds.ended .. " ended"
        .. (odds.is_own and ". " or "; your own count from " .. params.tries .. " on. ") .. "Published are 20-40% "
        .. "for lost customers and 5-20% for new ones. Expected gain is odds x sales in a year - "
        .. kit.grouped(params.cost) .. " for a try; the list is by gain per cost and fills "
        .. kit.grouped(params.budget) .. ".",
      zh = (odds.is_own and "成功率为自有数据：" or "成功率取培训课件值，自有数据仅：") .. "结案 " .. odds.ended .. "，赢回 " .. odds.won
        .. (odds.is_own and "。" or "，满 " .. params.tries .. " 次后采用自有数据。")
        .. "文献：流失客户 20–40%，新客户 5–20%。期望收益 = 成功率×年销售额 − 每次费用 " .. kit.grouped(params.cost)
        .. "；按收益费用比排序，用满预算 " .. kit.grouped(params.budget) .. "。",
    }
  end,
}
