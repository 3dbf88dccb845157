-- What is known of key contacts, in three layers, and whose data are too old.
local apart = require "customer-data.apart"
local kit = require "lunaria.kit"
local counted = require "customer-data.counted"
local more = require "customer-data.more"
local choose = require "customer-data.choose"
local listed = require "customer-data.listed"
local read_dossiers = require "dossiers"
local words = require "customer-data.words"

local layers = {
  { name = "personal", en = "personal", zh = "个人" }, { name = "interpersonal", en = "interpersonal", zh = "人际" },
  { name = "work", en = "work", zh = "工作" },
}

-- What people call the fields of the layers.
local function labels_of(crm, params)
  local labels = {}
  for _, layer in ipairs(layers) do
    for _, name in ipairs(words(params[layer.name])) do labels[name] = crm.contacts:label("about_" .. name) end
  end
  return labels
end

local function show_layers(out, list, params)
  local names, series = {}, {}
  for position, layer in ipairs(layers) do names[position] = { en = layer.en, zh = layer.zh } end
  names[#names + 1] = { en = "all", zh = "总分" }
  local function mean(found, field)
    local value = kit.mean(found.contacts, field)
    return not kit.is_insufficient(value) and value or false
  end
  for position = 1, math.min(#list, params.limit) do
    local found, values = list[position], {}
    for place, layer in ipairs(layers) do
      values[place] = mean(found, function(own) return own.layers[layer.name] end)
    end
    values[#layers + 1] = mean(found, "total")
    series[position] = { key = found.account.key, name = found.account.name, values = values }
  end
  out:chart {
    kind = "matrix", title = { en = "What is known of key contacts, by layer", zh = "关键联系人档案各层完整度" },
    type = "percent", x = { en = "layer", zh = "层次" }, y = { en = "account", zh = "客户" }, categories = names,
    series = apart(series),
  }
end

local function show_contacts(out, list, params, labels)
  local rows = {}
  for _, found in ipairs(list) do
    for _, own in ipairs(found.contacts) do
      rows[#rows + 1] = {
        key = own.key, name = own.contact.name, account = found.account.name, total = own.total,
        missing = listed(own.missing, labels), confirmed = own.confirmed, is_stale = own.is_stale,
      }
    end
  end
  local shown = kit.sorted(rows, "total", "rising")
  out:table {
    columns = {
      { name = "name", title = { en = "contact", zh = "联系人" } },
      { name = "account", title = { en = "account", zh = "客户" } },
      { name = "total", title = { en = "known", zh = "完整度" }, type = "percent", places = 1 },
      { name = "confirmed", title = { en = "confirmed", zh = "确认日期" }, type = "date" },
      { name = "is_stale", title = { en = "out of date", zh = "已过期" }, type = "boolean" },
      { name = "missing", title = { en = "missing", zh = "缺少" } },
    },
    rows = kit.first(shown, params.limit),
  }
  more(out, #shown, params.limit)
end

return report {
  name = "contact-dossiers",
  uses = { "account", "fresh_days", "personal", "interpersonal", "work", "limit" },
  summary = { en = "Shows what is known about key contacts, and what is out of date.", zh = "联系人档案（三层）完整度与时效" },
  run = function(params, crm, out)
    local dossiers = read_dossiers(crm, params)
    local list, count, stale, expired = {}, 0, 0, {}
    for _, account in ipairs(choose(crm, params.account, { key_account = true })) do
      local contacts = dossiers[account.key] or {}
      list[#list + 1] = { account = account, key = account.key, contacts = contacts }
      for _, own in ipairs(contacts) do
        count = count + 1
        if own.is_stale then stale = stale + 1 end
        if own.is_expired then expired[#expired + 1] = own.contact.name end
      end
    end
    local nothing = count == 0 and { en = "Dossiers of key contacts", zh = "关键联系人档案" }
    out:title(params.account and list[1].account.name or nothing or {
      en = stale .. " of " .. counted(count, "dossier") .. " of key contacts out of date",
      zh = count .. " 份关键联系人档案中 " .. stale .. " 份已过期",
    })
    if count == 0 then
      out:text {
        en = "Insufficient data: no key contact of these accounts is marked.", zh = "数据不足：这些客户没有标记关键联系人。",
      }
      return
    end
    local labels = labels_of(crm, params)
    show_layers(out, list, params)
    show_contacts(out, list, params, labels)
    if #expired > 0 then
      local names = listed(expired, {})
      out:finding { message = { en = "kept longer than allowed: " .. names.en, zh = "超过保留期限：" .. names.zh } }
    end
    local fields = {}
    for _, layer in ipairs(layers) do
      fields[layer.name] = listed(words(params[layer.name]), labels, { en = "none", zh = "无" })
    end
    out:heading({ en = "How it was calculated", zh = "计算口径" }, 2)
    out:text {
      en = "A layer is the part of its fields that is filled or confirmed by a sheet; known is the mean of the layers. "
        .. "Personal: " .. fields.personal.en .. "; interpersonal: " .. fields.interpersonal.en .. "; work: "
        .. fields.work.en .. ". Out of date is what nobody has confirmed for " .. params.fresh_days .. " days.",
      zh = "每层为已填写或表单确认的字段比例，完整度为三层平均。个人：" .. fields.personal.zh .. "；人际：" .. fields.interpersonal.zh
        .. "；工作：" .. fields.work.zh .. "。" .. params.fresh_days .. " 天未确认即为过期。",
    }
  end,
}
