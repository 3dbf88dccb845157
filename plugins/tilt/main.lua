local incentive = require "lunaria.incentive"
local read_multipliers = require "multipliers"

-- Read for the first payee, kept for those after.
local known
local function read_tilts(params, crm)
  known = known or {
    product = read_multipliers(params.products, "--products", "product", crm.opportunities),
    region = read_multipliers(params.regions, "--regions", "region", crm.accounts),
    industry = read_multipliers(params.industries, "--industries", "industry", crm.accounts),
  }
  return known
end

-- The multiplier of a value on a day; nil where none is meant for it.
local function multiplier_of(multipliers, value, day)
  local own = multipliers[value or ""]
  if not own or own.first and (day < own.first or day > own.last) then return nil end
  return own.multiplier
end

-- What the multipliers come to, within the bounds, and the trail that says how.
local function combine(factors, names, params)
  if params.minimum > params.maximum then
    refuse {
      en = "--minimum is above --maximum; the least factor comes first",
      zh = "--minimum 高于 --maximum；下限不得高于上限",
    }
  end
  local factor, trail = nil, {}
  for position, own in ipairs(factors) do
    trail[position] = ("%s x %s"):format(names[position], own)
    if not factor then
      factor = own
    elseif params.combine == "max" then
      factor = math.max(factor, own)
    else
      factor = factor * own
    end
  end
  factor = factor or decimal(1)
  local clipped = math.max(params.minimum, math.min(params.maximum, factor))
  if clipped > factor then trail[#trail + 1] = "at least " .. clipped end
  if clipped < factor then trail[#trail + 1] = "at most " .. clipped end
  local words = table.concat(trail, ", ")
  if params.combine == "max" and #factors > 1 then words = "the largest of " .. words end
  return clipped, #trail > 0 and words or "no tilt"
end

return incentive {
  name = "tilt",
  deals = { outcome = "won", dated_by = "closed_on", select = { "amount", "product", "account" } },

  reward = function(payee, params, pay, crm)
    local tilts = read_tilts(params, crm)
    local accounts = (params.regions or params.industries) and crm.accounts:select("region", "industry")

    for deal in payee:deals() do
      if deal.amount then
        local account = accounts and deal.account and accounts:get(deal.account) or {}
        local factors, names = {}, {}
        local function tilt(multipliers, value)
          local multiplier = multiplier_of(multipliers, value, deal.closed_on)
          if multiplier then factors[#factors + 1], names[#names + 1] = multiplier, value end
        end
        tilt(tilts.product, deal.product)
        tilt(tilts.region, account.region)
        tilt(tilts.industry, account.industry)
        local factor, rule = combine(factors, names, params)
        local rate = params.rate * factor
        pay { deal = deal, rule = rule, basis = deal.amount, rate = rate, amount = deal.amount * rate }
      end
    end
  end,
  rules = {
    ["no tilt"] = { en = "base rate", zh = "基础比例" },
    ["{tilts}"] = { en = "base rate, {tilts}", zh = "基础比例，系数 {tilts}" },
    ["{tilts}, at least {bound}"] = { en = "base rate, {tilts}, at least {bound}", zh = "基础比例，系数 {tilts}，下限 {bound}" },
    ["{tilts}, at most {bound}"] = { en = "base rate, {tilts}, at most {bound}", zh = "基础比例，系数 {tilts}，上限 {bound}" },
    ["the largest of {tilts}"] = { en = "base rate, the largest of {tilts}", zh = "基础比例，取最大系数：{tilts}" },
    ["the largest of {tilts}, at least {bound}"] = {
      en = "base rate, the largest of {tilts}, at least {bound}", zh = "基础比例，取最大系数：{tilts}，下限 {bound}",
    },
    ["the largest of {tilts}, at most {bound}"] = {
      en = "base rate, the largest of {tilts}, at most {bound}", zh = "基础比例，取最大系数：{tilts}，上限 {bound}",
    },
  },
}
