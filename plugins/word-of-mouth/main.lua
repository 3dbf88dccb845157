-- S001-66: what satisfied customers tell others, less what dissatisfied ones do.
local by_account = require("orders.bought").by_account
local date = require "lunaria.date"
local kit = require "lunaria.kit"
local more = require "customer-data.more"
local read_satisfaction = require "satisfaction"

-- The accounts that somebody has referred, by who it was; with how many of them have bought by the day looked from.
local function referrers(crm)
  local bought = by_account(crm.orders:where { ordered_on = { le = crm.as_of } }, "count")
  local rows, by_key = {}, {}
  for account in crm.accounts:where({ referred_by = { is_empty = false } }):each() do
    local row = by_key[account.referred_by]
    if not row then
      local referrer = crm.accounts:select("key", "name"):get(account.referred_by)
      row = { key = account.referred_by, name = referrer.name, referred = 0, bought = 0 }
      by_key[account.referred_by] = row
      rows[#rows + 1] = row
    end
    row.referred = row.referred + 1
    if bought[account.key] then row.bought = row.bought + 1 end
  end
  return kit.rank(rows, "referred")
end

local function show_referrers(out, crm, limit)
  local ranked = referrers(crm)
  out:heading { en = "Who has referred others", zh = "老客户推荐" }
  if #ranked == 0 then
    return out:text { en = "No account has referred_by.", zh = "没有填写推荐客户（referred_by）的客户。" }
  end
  local rows = {}
  for position = 1, math.min(#ranked, limit) do rows[position] = ranked[position].row end
  out:table {
    columns = {
      { name = "key", title = { en = "key", zh = "编号" } }, { name = "name", title = { en = "account", zh = "客户" } },
      { name = "referred", title = { en = "referred", zh = "推荐客户数" }, type = "integer" },
      { name = "bought", title = { en = "that have bought", zh = "已成交" }, type = "integer" },
    },
    rows = rows,
  }
  more(out, #ranked, limit)
end

return report {
  run = function(params, crm, out)
    if params.bad >= params.good then
      refuse { en = "--bad must be below --good", zh = "--bad 必须低于 --good" }
    end
    local to = date.add_days(crm.as_of, 1)
    local from = date.add_months(to, -params.months)
    local found = read_satisfaction(params, crm, from, to)
    local good, bad = params.satisfied or found.satisfied, params.dissatisfied or found.dissatisfied
    if found.answered == 0 and not (params.satisfied and params.dissatisfied) then
      out:title { en = "Word of mouth", zh = "口碑营销" }
      out:text {
        en = "Insufficient data: no customer has answered a question of the scale csat since " .. from
          .. "; import surveys, or give --satisfied and --dissatisfied.",
        zh = "数据不足：自 " .. from .. " 起没有满意度（csat）答案。请导入调查，或指定 --satisfied 与 --dissatisfied。",
      }
      return show_referrers(out, crm, params.limit)
    end
    local told, warned = params.tell_good * good, params.tell_bad * bad
    local net = told - warned
    out:title {
      en = "Good word of mouth reaches " .. told .. " people, bad " .. warned .. ": net " .. net,
      zh = "好口碑传播 " .. told .. " 人，坏口碑 " .. warned .. " 人，净 " .. net .. " 人",
    }
    out:metric({ en = "satisfied customers", zh = "满意客户" }, good)
    out:metric({ en = "dissatisfied customers", zh = "不满意客户" }, bad)
    out:metric({ en = "net reach", zh = "净传播人数" }, net)
    local customers = told * params.win_rate - warned * params.loss_rate
    out:metric({ en = "customers it brings, or costs", zh = "带来或失去的客户" }, customers, { type = "decimal", places = 1 })
    out:chart {
      kind = "bar", title = { en = "People reached", zh = "传播人数" }, type = "decimal",
      categories = { { en = "good", zh = "好口碑" }, { en = "bad", zh = "坏口碑" }, { en = "net", zh = "净值" } },
      series = { { values = { told, -warned, net } } },
    }
    show_referrers(out, crm, params.limit)
    out:text {
      en = "Reach is satisfied x " .. params.tell_good .. " - dissatisfied x " .. params.tell_bad
        .. ". The two numbers of the training deck are lost; 3 and 11 are common in the literature, disputed, and "
        .. "not from the training deck. Satisfied is a customer whose answers from 1 to 5 since " .. from
        .. " have a mean of at least " .. params.good .. ", dissatisfied one of at most " .. params.bad .. "; "
        .. found.answered .. " have answered.",
      zh = "传播人数 = 满意 × " .. params.tell_good .. " − 不满意 × " .. params.tell_bad
        .. "。培训课件中的两个数字已缺失；3 与 11 为文献常见数值，存在争议，并非培训课件所载。自 " .. from .. " 起 1–5 分平均不低于 "
        .. params.good .. " 为满意，不高于 " .. params.bad .. " 为不满意；共 " .. found.answered .. " 家作答。",
    }
  end,
}
