-- S002-04: what goes if one of our people goes.
local currencies = require "customer-data.currencies"
local kit = require "lunaria.kit"
local more = require "customer-data.more"
local read_dependency = require "dependency"

local columns = {
  { name = "key", field = "account.owner" },
  { name = "accounts", title = { en = "accounts", zh = "客户数" }, type = "integer" },
  { name = "amount", title = { en = "amount", zh = "金额" }, type = "money" },
  { name = "share", title = { en = "share", zh = "占比" }, type = "percent", places = 1 },
  { name = "contacts", title = { en = "contacts nobody else has seen", zh = "仅本人接触的联系人" }, type = "integer" },
}

local single_columns = {
  { name = "key", title = { en = "key", zh = "编号" } }, { name = "name", title = { en = "account", zh = "客户" } },
  { name = "who", field = "customer_visit.owner", title = { en = "seen by", zh = "唯一拜访人" } },
  { name = "amount", title = { en = "amount", zh = "金额" }, type = "money" },
}

local bases = {
  revenue = { en = "Amounts are by the owner of the account.", zh = "金额按客户负责人统计。" },
  pipeline = {
    en = "Amounts are by the owner of the deal, or else of its account.", zh = "金额按商机负责人统计，未填者按客户负责人。",
  },
}

return report {
  name = "key-person",
  summary = { en = "Shows what business is at risk if one of our people leaves.", zh = "关键人依赖：一个人离开会带走多少业务" },
  run = function(params, crm, out)
    local found = read_dependency(params, crm)
    currencies.show(out, found.none:currency(), { [found.object] = found.basis })
    if not found.total then
      out:title { en = "What hangs on one person", zh = "关键人依赖" }
      out:text {
        en = "Insufficient data: there is no " .. params.basis .. " in " .. found.none:currency()
          .. (params.basis == "revenue" and " since " .. found.from or "") .. ".",
        zh = "数据不足：没有 " .. found.none:currency() .. (params.basis == "revenue" and " 订单。" or " 未结商机。"),
      }
      return
    end
    local first = found.owners[1]
    local share = first and kit.percent(first.share)
    local name = first and crm.accounts:label("owner", first.key)
    out:title(first and {
      en = "If " .. name.en .. " leaves, " .. share .. " of the " .. params.basis .. " is at stake",
      zh = "如" .. name.zh .. "离开，" .. share .. " 的业务受影响",
    } or { en = "Nobody owns any of the " .. params.basis, zh = "所有业务均无负责人" })
    local largest = first and first.share
    out:metric({ en = "the largest share of an owner", zh = "最大负责人占比" }, largest, { type = "percent", places = 1 })
    out:metric({ en = "HHI, sum of the squared shares", zh = "集中度 HHI（占比平方和）" }, found.hhi,
      { type = "decimal", places = 2 })
    local label = { en = "with accounts that only one of us visits", zh = "单线客户业务占比" }
    out:metric(label, found.single_share, { type = "percent", places = 1 })
    out:metric({ en = "accounts that nobody has visited", zh = "无拜访的客户数" }, found.unseen)
    if not found.unowned_share:is_zero() then
      out:metric({ en = "without an owner", zh = "无负责人业务占比" }, found.unowned_share, { type = "percent", places = 1 })
    end
    local names, shares, rows = {}, {}, {}
    for position = 1, math.min(#found.owners, params.limit) do
      local owner = found.owners[position]
      names[position], shares[position], rows[position] = crm.accounts:label("owner", owner.key), owner.share, owner
    end
    out:chart {
      kind = "bar", title = { en = "Share of each owner", zh = "各负责人占比" }, type = "percent", categories = names,
      series = { { values = shares } },
    }
    out:table { columns = columns, rows = rows }
    more(out, #found.owners, params.limit)
    if #found.single > 0 then
      out:heading { en = "Accounts that only one of us visits, the largest first", zh = "单线客户（按金额）" }
      local shown = {}
      for position = 1, math.min(#found.single, params.limit) do shown[position] = found.single[position].row end
      out:table { columns = single_columns, rows = shown }
      more(out, #found.single, params.limit)
    end
    local basis = bases[params.basis]
    out:text {
      en = basis.en .. " Only one of us visits an account if all visits of the last "
        .. params.months .. " months were by one person, without a colleague. Alarm: one owner above "
        .. kit.percent(params.max_share) .. ", such accounts above " .. kit.percent(params.max_single) .. ".",
      zh = basis.zh .. "单线客户：近 " .. params.months .. " 个月的拜访均由同一人完成且无同事参与。预警：单个负责人高于 "
        .. kit.percent(params.max_share) .. "，单线客户高于 " .. kit.percent(params.max_single) .. "。",
    }
  end,
}
