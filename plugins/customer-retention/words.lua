-- What the reports of this plugin say alike.
local currencies = require "customer-data.currencies"
local date = require "lunaria.date"
local counted = require "customer-data.counted"

local function days(span) return span.from, date.add_days(span.to, -1) end

return {
  columns = {
    key = { name = "key", title = { en = "key", zh = "编号" } },
    name = { name = "name", title = { en = "account", zh = "客户" } },
    owner = { name = "owner", field = "account.owner" },
    before = { name = "before", title = { en = "before", zh = "上期销售额" }, type = "money" },
    sales = { name = "sales", title = { en = "sales", zh = "销售额" }, type = "money" },
    first_order = { name = "first_order", title = { en = "first order", zh = "首次下单" }, type = "date" },
    last_order = { name = "last_order", title = { en = "last order", zh = "最近下单" }, type = "date" },
  },

  insufficient = function(out, title, activity, currency)
    out:title(title)
    local from = activity.before.from
    out:text {
      en = "Insufficient data: the orders in " .. currency .. " must reach back to " .. from .. ", and customers "
        .. "must have bought in the months from then on. Import earlier orders, or look over fewer --months.",
      zh = "数据不足：需要自 " .. from .. " 起的 " .. currency .. " 订单，且期初须有活跃客户。请导入更早的订单，或缩短 --months。",
    }
  end,

  -- Who was a customer before is told by all orders up to the day.
  currencies = function(out, activity, crm)
    currencies.show(out, activity.none:currency(), { order = crm.orders:where { ordered_on = { le = crm.as_of } } })
  end,

  few_lost = function(out, activity)
    if activity.counts.lost >= 5 then return end
    out:finding {
      severity = "info",
      message = {
        en = "the figures rest on " .. activity.counts.lost .. " lost of " .. counted(activity.at_start, "customer")
          .. "; try other values by the parameters",
        zh = "结果仅基于 " .. activity.at_start .. " 家中流失的 " .. activity.counts.lost .. " 家，可用参数测算其他取值。",
      },
    }
  end,

  -- A margin that is not known is none that could be counted.
  without_margin = function(out, activity)
    if activity.without_margin == 0 then return end
    out:finding {
      message = {
        en = "without a margin, and adding none: " .. counted(activity.without_margin, "order"),
        zh = activity.without_margin .. " 张订单缺毛利，未计入",
      },
    }
  end,

  rule = function(out, activity, params)
    local first, last = days(activity.now)
    local start = days(activity.before)
    out:heading({ en = "How it was calculated", zh = "计算口径" }, 2)
    out:text {
      en = "From " .. first .. " to " .. last .. ", compared with the " .. params.months .. " months from " .. start
        .. ". Active is a customer with an order in " .. params.months .. " months that is not marked as lost. Lost: "
        .. "active then and not now. New: the first order lies in these months. Returned: active now, not then, "
        .. "and a customer before.",
      zh = "期间 " .. first .. " 至 " .. last .. "，对比自 " .. start .. " 起的 " .. params.months .. " 个月。活跃："
        .. params.months .. " 个月内有订单且未标记为流失。流失：期初活跃、期末不活跃；新客户：首单在期内；"
        .. "回流：期初不活跃、期末活跃且为老客户。",
    }
  end,
}
