-- S003-13: whether a deal has need, authority, budget and time.
local kit = require "lunaria.kit"

local conditions = { "need", "authority", "budget", "timing" }
local degrees = { unknown = 0, weak = 1, likely = 2, strong = 3, confirmed = 4 }

local function read_bands(text)
  local bands, labels = {}, { "unqualified", "slight", "qualified", "high" }
  for bound in text:gmatch "[^,%s]+" do
    local from, last = math.tointeger(tonumber(bound)), bands[#bands]
    if not from or #bands == #labels or last and from <= last.from or not last and from ~= 0 then
      refuse {
        en = "--bands is '" .. text .. "', expected four rising sums from 0 such as 0,5,9,13",
        zh = "--bands 为“" .. text .. "”，应为自 0 起递增的四个总分，例如 0,5,9,13",
      }
    end
    bands[#bands + 1] = { from = from, label = labels[#bands + 1] }
  end
  if #bands ~= #labels then
    refuse {
      en = "--bands is '" .. text .. "', expected four rising sums from 0 such as 0,5,9,13",
      zh = "--bands 为“" .. text .. "”，应为自 0 起递增的四个总分，例如 0,5,9,13",
    }
  end
  return bands
end

-- The names of conditions, for people; with the states of all of them.
local function told(crm, names, deal)
  local en, zh = {}, {}
  for position, name in ipairs(names) do
    local field = name .. "_state"
    local label, state = crm.opportunities:label(field), { en = "", zh = "" }
    if deal then
      local known = deal[field]
      state = known and crm.opportunities:label(field, known) or { en = "not asked", zh = "未了解" }
      -- The labels begin with the degree.
      state = { en = " " .. state.en:gsub("^%d ", ""), zh = state.zh:gsub("^%d ", "") }
    end
    en[position], zh[position] = label.en .. state.en, label.zh .. state.zh
  end
  return { en = table.concat(en, ", "), zh = table.concat(zh, "、") }
end

-- Why: what of the four decides, then the states of all.
local function why(crm, deal, en, zh)
  local states = told(crm, conditions, deal)
  return { en = en .. " (" .. states.en .. ")", zh = zh .. "（" .. states.zh .. "）" }
end

return classification {
  object = "opportunity", field = "qualification",
  select = { "need_state", "authority_state", "budget_state", "timing_state" }, where = { outcome = "open" },
  uses = { "rule", "least", "bands" },
  prepare = function(params) return read_bands(params.bands) end,

  classify = function(deal, params, crm, bands)
    local sum, missing, unset, refused = 0, {}, {}, nil
    for _, condition in ipairs(conditions) do
      local state = deal[condition .. "_state"]
      if state == "no" then refused = refused or condition end
      if not state then unset[#unset + 1] = condition .. "_state" end
      local degree = degrees[state or "unknown"] or 0
      sum = sum + degree
      if degree < params.least then missing[#missing + 1] = condition end
    end
    if refused then
      local name = told(crm, { refused })
      return "disqualified", why(crm, deal, "no " .. name.en, "已确认没有" .. name.zh)
    end
    if #unset == #conditions then return kit.insufficient(unset) end
    if params.rule == "strict" then
      if #missing == 0 then return "qualified", why(crm, deal, "all conditions are met", "各项条件均满足") end
      local names = told(crm, missing)
      return "open", why(crm, deal, "not yet met: " .. names.en, "尚未满足" .. names.zh)
    end
    if #unset > 0 then return kit.insufficient(unset) end
    return kit.band(sum, bands), why(crm, deal, "sum " .. sum .. " of 16", "合计 " .. sum .. " 分（满分 16）")
  end,
}
