-- The report for Monday morning: who should have been visited and was not.
local compliance = require "compliance"
local customers_of = require "customers"
local kit = require "lunaria.kit"
local number = require "customer-data.counted"
local listed = require "customer-data.listed"
local views = require "compliance_views"
local words = require "customer-data.words"

local function show_nothing(out, params, crm, has_classes)
  out:title { en = "Visit compliance on " .. crm.as_of, zh = crm.as_of .. " 拜访达标情况" }
  if has_classes then
    return out:text {
      en = "Insufficient data: no visits are recorded in the " .. params.months .. " months up to this day.",
      zh = "数据不足：截至该日的 " .. params.months .. " 个月内没有拜访记录。",
    }
  end
  out:text {
    en = "Insufficient data: no account has a visit_class. Run purchase-class and then visit-class.",
    zh = "数据不足：没有客户具备拜访类别。请先运行 purchase-class，再运行 visit-class。",
  }
end

local function show_head(out, customers, kept, judged)
  local share = kit.percent(decimal(kept) / judged)
  out:title {
    en = kept .. " of " .. number(judged, "customer") .. " (" .. share .. ") visited as often as the rule asks",
    zh = judged .. " 家客户中 " .. kept .. " 家（" .. share .. "）的拜访次数达标",
  }
  local missing, late, arranged, due = 0, 0, 0, 0
  for _, customer in ipairs(customers) do
    if customer.missing then missing = missing + customer.missing end
    if customer.due then due = due + 1 end
    if customer.late then late = late + 1 end
    if customer.asked and not customer.is_kept and customer.arranged then arranged = arranged + 1 end
  end
  out:metric({ en = "customers visited too little", zh = "未达标客户数" }, judged - kept)
  out:metric({ en = "of them with a visit arranged", zh = "其中已预约" }, arranged)
  out:metric({ en = "visits missing", zh = "缺少的拜访次数" }, missing)
  out:metric({ en = "return visits late", zh = "回访逾期客户数" }, late)
  if due > 0 then
    local in_time = decimal(due - late) / due
    out:metric({ en = "return visits in time", zh = "按时回访率" }, in_time, { type = "percent", places = 0 })
  end
end

-- The modes that count, in words.
local function counted_modes(params, crm)
  if not params.modes then return { en = "all modes", zh = "所有方式" } end
  local modes, labels = words(params.modes), {}
  for _, mode in ipairs(modes) do labels[mode] = crm.customer_visits:label("mode", mode) end
  return listed(modes, labels)
end

local function show_rules(out, params, modes, span, unclassed, new)
  local by = params.due_by == "intervals" and params.intervals or params.frequencies
  out:heading({ en = "How it was calculated", zh = "计算口径" }, 2)
  out:text {
    en = "Visits after " .. span.from .. " up to " .. span.to .. " (" .. modes.en .. ") against the least "
      .. "frequency of the class: " .. params.frequencies .. ", H as A unless named. Return visits by " .. by
      .. ". Not judged: " .. number(unclassed, "account") .. " without a visit class, " .. new
      .. " made within these months.",
    zh = "统计 " .. span.from .. " 之后至 " .. span.to .. " 的拜访（" .. modes.zh .. "），与类别最低频率比较："
      .. params.frequencies .. "，H 未列出时同 A。回访依据：" .. by .. "。未评价：无拜访类别的客户 " .. unclassed
      .. " 家，期间新建客户 " .. new .. " 家。",
  }
end

return report {
  name = "visit-compliance", uses = { "frequencies", "months", "modes", "intervals", "due_by", "limit" },
  summary = {
    en = "Shows who should have been visited under the rule of the class and was not, by owner and by class.",
    zh = "拜访达标报表：按规定应拜访而未拜访的客户，按负责人与类别",
  },
  run = function(params, crm, out)
    local customers, unclassed, frequencies = customers_of.read(params, crm)
    local names, shares = compliance.development(customers, params, crm, frequencies, 6)
    local kept, judged = compliance.judge(customers, params, crm, frequencies, crm.as_of)
    if judged == 0 then return show_nothing(out, params, crm, #customers > 0) end
    compliance.add_due(customers, params, frequencies, crm.as_of)
    show_head(out, customers, kept, judged)
    local known = {}
    for _, customer in ipairs(customers) do if customer.asked then known[#known + 1] = customer end end
    views.owners(out, crm, known, params.limit)
    views.classes(out, (kit.group(known, "class")), frequencies.order)
    views.development(out, names, shares)
    views.missed(out, known, frequencies.order, params.limit)
    views.late(out, customers, params.limit)
    local span = customers_of.window(params, crm.as_of)
    show_rules(out, params, counted_modes(params, crm), span, unclassed, #customers - #known)
  end,
}
