-- S004-42: the sum of weight x min(actual / target, cap) over the indicators; lower-is-better ones inverted.
local kit = require "lunaria.kit"
local satisfaction = require "satisfaction"

-- Reads "sales:40%,visits:20%" into a list of names and values; `make` reads a side.
local function pairs_of(text, option, left, right)
  local list = {}
  for piece in text:gmatch "[^,]+" do
    local ok, name, value = pcall(function()
      local first, second = piece:match "^%s*([^:]-)%s*:%s*([^:]-)%s*$"
      return left(first), right(second)
    end)
    if not ok then
      refuse {
        en = option .. ": found '" .. piece .. "', expected such as its help shows",
        zh = option .. "：“" .. piece .. "”无效，应如帮助所示",
      }
    end
    list[#list + 1] = { name = name, value = value }
  end
  if #list == 0 then
    refuse { en = option .. " is empty, expected such as its help shows", zh = option .. " 为空，应如帮助所示" }
  end
  return list
end

local function text(value) return assert(value) end

-- What somebody has done in a period, and what is asked for; what is not known is absent.
local measures = {
  sales = function(owner, period, _, crm, none)
    local won = crm.opportunities:where {
      owner = owner, outcome = "won", closed_on = period, currency = none:currency(),
    }
    local targets = crm.targets:where {
      owner = owner, metric = "bookings", currency = none:currency(), first_day = period.first, last_day = period.last,
    }
    local target = targets:select("amount"):first()
    return won:sum "amount" or none, target and target.amount
  end,
  satisfaction = function(owner, period, params, crm)
    local found = satisfaction(owner, period, crm)
    return found.responses >= params.responses and found.share or nil, params.satisfaction_target
  end,
  visits = function(owner, period, params, crm)
    local visits = crm.customer_visits:where { owner = owner, visited_on = period, mode = "face" }
    return decimal(visits:count()), params.visits
  end,
  calls = function(owner, period, params, crm)
    local visits = crm.customer_visits:where { owner = owner, visited_on = period, mode = "phone" }
    return decimal(visits:count()), params.calls
  end,
  complaints = function(owner, period, params, crm)
    return decimal(crm.issues:where({ owner = owner, opened_on = period }):count()), params.complaints
  end,
}

-- How far the target is met; of none at all where less is better, as far as the cap lets count.
local function attained(name, actual, target, params)
  if name ~= "complaints" then return kit.ratio(actual, target) end
  if actual:is_zero() then return params.cap end
  return kit.ratio(target, actual)
end

local function weights(params)
  local list, sum = pairs_of(params.weights, "--weights", text, decimal), decimal(0)
  for _, own in ipairs(list) do
    if not measures[own.name] then
      refuse {
        en = ("--weights: '%s' is no indicator, expected sales, satisfaction, visits, calls or complaints"):format(
          own.name),
        zh = "--weights：“" .. own.name .. "”不是指标，应为 sales、satisfaction、visits、calls 或 complaints",
      }
    end
    sum = sum + own.value
  end
  if sum ~= decimal(1) then
    refuse {
      en = ("--weights add up to %s%%, expected 100%%"):format(sum * 100),
      zh = ("--weights 合计为 %s%%，应为 100%%"):format(sum * 100),
    }
  end
  return list
end

-- A table with `parts`, one for each indicator with its `name`, `actual`, `target`, `attained` and `points`; `score`
-- and `grade`, or what is `missing`.
local function score(owner, period, params, crm, none)
  local self, sum = { parts = {}, missing = {} }, decimal(0)
  for position, own in ipairs(weights(params)) do
    local actual, target = measures[own.name](owner, period, params, crm, none)
    local met = actual and target and attained(own.name, actual, target, params)
    self.parts[position] = { name = own.name, actual = actual, target = target, attained = met, weight = own.value }
    if met then
      self.parts[position].points = own.value * math.min(met, params.cap)
      sum = sum + self.parts[position].points
    elseif not own.value:is_zero() then
      self.missing[#self.missing + 1] = own.name
    end
  end
  if #self.missing > 0 then return self end
  local bands = {}
  for position, own in ipairs(pairs_of(params.grades, "--grades", decimal, text)) do
    bands[position] = { from = own.name, label = own.value }
  end
  self.score, self.grade = sum, kit.band(sum, bands)
  return self
end

-- What the bonus of a grade is multiplied with.
local function factor(grade, params)
  for _, own in ipairs(pairs_of(params.grade_factors, "--grade-factors", text, decimal)) do
    if own.name == grade then return own.value end
  end
  refuse {
    en = "--grade-factors has none for the grade '" .. tostring(grade) .. "'",
    zh = "--grade-factors 没有给出等级“" .. tostring(grade) .. "”的系数",
  }
end

return { of = score, factor = factor, weights = weights }
