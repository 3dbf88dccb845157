-- S001-58: why each lost account left, as its latest case says.
local kit = require "lunaria.kit"

-- Other reasons as they were entered: by their labels where they are reasons of the list.
local function others_of(crm, text)
  if not text then return nil end
  local function named(language)
    return (text:gsub("[%w_]+", function(name)
      local is_known, label = pcall(function() return crm.churn_cases:label("reason", name) end)
      return is_known and label[language] or nil
    end))
  end
  return { en = named "en", zh = (named("zh"):gsub("%s*[,;]%s*", "、")) }
end

return classification {
  name = "churn-reason", object = "account", field = "churn_reason", uses = {},
  summary = { en = "Records why each lost account left.", zh = "把流失原因写入客户" },
  select = {},

  prepare = function(_, crm)
    local latest = {}
    for case in crm.churn_cases:where({ detected_on = { le = crm.as_of } }):order_by("detected_on"):each() do
      latest[case.account] = case
    end
    return latest
  end,

  classify = function(account, _, crm, latest)
    local case = latest[account.key]
    if not case then return nil, { en = "no case", zh = "无流失档案" } end
    if case.stage == "won_back" then return nil, { en = "won back, case " .. case.key, zh = "已赢回，档案 " .. case.key } end
    if not case.reason then return kit.insufficient { "reason of case " .. case.key } end
    local others = others_of(crm, case.other_reasons)
    return case.reason, {
      en = "case " .. case.key .. " of " .. case.detected_on .. (others and "; also " .. others.en or ""),
      zh = "流失档案 " .. case.key .. "，发现于 " .. case.detected_on .. (others and "；其他原因：" .. others.zh or ""),
    }
  end,
}
