-- S001-58: why each lost account left, as its latest case says.
return classification {
  name = "churn-reason", object = "account", field = "churn_reason", uses = {},
  summary = { en = "Writes to each lost account why it left.", zh = "把流失原因写入客户" },
  select = {},

  prepare = function(_, crm)
    local latest = {}
    for case in crm.churn_cases:where({ detected_on = { le = crm.as_of } }):order_by("detected_on"):each() do
      latest[case.account] = case
    end
    return latest
  end,

  classify = function(account, _, _, latest)
    local case = latest[account.key]
    if not case then return nil, { en = "no case", zh = "无流失档案" } end
    if case.stage == "won_back" then return nil, { en = "won back, case " .. case.key, zh = "已赢回，档案 " .. case.key } end
    if not case.reason then return require("lunaria.kit").insufficient { "reason of case " .. case.key } end
    local others = case.other_reasons
    return case.reason, {
      en = "case " .. case.key .. " of " .. case.detected_on .. (others and "; also " .. others or ""),
      zh = "流失档案 " .. case.key .. "，发现于 " .. case.detected_on .. (others and "；其他原因：" .. others or ""),
    }
  end,
}
