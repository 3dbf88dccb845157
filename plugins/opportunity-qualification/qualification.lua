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

return classification {
  object = "opportunity", field = "qualification",
  select = { "need_state", "authority_state", "budget_state", "timing_state" }, where = { outcome = "open" },
  uses = { "rule", "least", "bands" },
  prepare = function(params) return read_bands(params.bands) end,

  classify = function(deal, params, _, bands)
    local sum, missing, unset, refused, reason = 0, {}, {}, nil, { rule = params.rule }
    for _, condition in ipairs(conditions) do
      local state = deal[condition .. "_state"]
      reason[condition] = state or "not asked"
      if state == "no" then refused = refused or condition end
      if not state then unset[#unset + 1] = condition .. "_state" end
      local degree = degrees[state or "unknown"] or 0
      sum = sum + degree
      if degree < params.least then missing[#missing + 1] = condition end
    end
    reason.sum, reason.least = sum, params.least
    if refused then
      reason.refused = refused
      return "disqualified", reason
    end
    if #unset == #conditions then return kit.insufficient(unset) end
    if params.rule == "strict" then
      if #missing > 0 then reason.missing = table.concat(missing, " ") end
      return #missing == 0 and "qualified" or "open", reason
    end
    if #unset > 0 then return kit.insufficient(unset) end
    reason.bands = params.bands
    return kit.band(sum, bands), reason
  end,
}
