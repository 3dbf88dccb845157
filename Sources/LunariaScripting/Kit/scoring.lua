-- Checklists, rating sheets and bands.
local kit, base = ...
local fault, number, exact, kind = base.fault, base.number, base.exact, base.kind

local meanings = { yes = "yes", no = "no", na = "na", unset = "unset", [true] = "yes", [false] = "no" }

--- CHECK: how far a checklist is met.
--- `na` leaves an item out of the score; one that must be met is not waived by it.
---@param items table[]|string[] { id = …, weight = 1, must = false }; without an id an item has its position
---@param answers table by id: "yes", "no", "na", "unset", true, false or nil
---@param threshold decimal|string|nil the score from which the list is passed; "100%" unless given
---@return table # status, score, pass, missing, unmet, met, applicable, threshold
function kit.check(items, answers, threshold)
  items = base.items(items, "item", "items", { "id", "weight", "must" })
  local gap = base.gap("answers", answers)
  if gap then return gap end
  base.expect("table", answers, "the table of answers")
  base.known(answers, items, "an answer")
  threshold = base.fraction(threshold == nil and "100%" or threshold, "the threshold")
  local met, applicable, missing, unmet = decimal(0), decimal(0), {}, {}
  for _, item in ipairs(items) do
    local answer = answers[item.id]
    local meaning = answer == nil and "unset" or meanings[answer]
    if not meaning then
      fault("the answer to '" .. item.id .. "' is " .. base.show(answer) .. ", expected yes, no, na or unset")
    end
    if meaning ~= "na" then
      applicable = applicable + item.weight
      if meaning == "yes" then met = met + item.weight else missing[#missing + 1] = item.id end
    end
    if item.must and meaning ~= "yes" then unmet[#unmet + 1] = item.id end
  end
  local result = {
    rule = "check", status = "na", missing = missing, unmet = unmet, met = met, applicable = applicable,
    threshold = threshold,
  }
  if not applicable:is_zero() then
    result.status = "scored"
    result.score = met / applicable
    result.pass = result.score >= threshold and #unmet == 0
  end
  return result
end

--- SCORE: the weighted mean of ratings. Too few of them are insufficient data.
---@param criteria table[]|string[] { id = …, weight = 1 }; without an id a criterion has its position
---@param ratings table by id: a number from minimum to maximum, or nil
---@param minimum decimal|integer|string|nil the lowest rating; 1 unless given
---@param maximum decimal|integer|string|nil the highest rating; 5 unless given
---@param coverage decimal|string|nil the share of the weights that must be rated; "60%" unless given
---@return table # status, score, norm, coverage, missing, minimum, maximum, required
function kit.score(criteria, ratings, minimum, maximum, coverage)
  criteria = base.items(criteria, "criterion", "criteria", { "id", "weight" })
  if #criteria == 0 then fault("score is given no criterion, expected at least one") end
  local gap = base.gap("ratings", ratings)
  if gap then return gap end
  base.expect("table", ratings, "the table of ratings")
  base.known(ratings, criteria, "a rating")
  minimum = number(minimum == nil and 1 or minimum, "the minimum")
  maximum = number(maximum == nil and 5 or maximum, "the maximum")
  if minimum >= maximum then
    fault("the minimum is " .. tostring(minimum) .. " and the maximum " .. tostring(maximum)
      .. ", expected a minimum below the maximum")
  end
  local required = base.fraction(coverage == nil and "60%" or coverage, "the coverage")
  local whole, rated, points, missing = decimal(0), decimal(0), decimal(0), {}
  for _, criterion in ipairs(criteria) do
    whole = whole + criterion.weight
    local rating = ratings[criterion.id]
    if rating == nil or kit.is_insufficient(rating) then
      missing[#missing + 1] = criterion.id
    else
      rating = number(rating, "the rating of '" .. criterion.id .. "'")
      if rating < minimum or rating > maximum then
        fault("the rating of '" .. criterion.id .. "' is " .. tostring(rating) .. ", expected "
          .. tostring(minimum) .. " to " .. tostring(maximum))
      end
      rated = rated + criterion.weight
      points = points + criterion.weight * rating
    end
  end
  local result = {
    rule = "score", status = "insufficient_data", coverage = rated / whole, missing = missing,
    minimum = minimum, maximum = maximum, required = required,
  }
  if not rated:is_zero() and result.coverage >= required then
    result.status = "scored"
    result.score = points / rated
    result.norm = (points - minimum * rated) / ((maximum - minimum) * rated)
  end
  return result
end

--- BAND: the label with the greatest lower bound that a value reaches; nil and a reason below all of them.
---@param value decimal|money|integer|string|nil
---@param bands table[] { from = …, label = … }, in any order
---@return any label
---@return string|nil reason
function kit.band(value, bands)
  base.list(bands, "the list of bands")
  local list, first = {}, {}
  for position, band in ipairs(bands) do
    local name = "band " .. position
    base.expect("table", band, name)
    base.allow(band, { "from", "label" }, name)
    if band.from == nil then fault(name .. " has no 'from'", '{ from = "0.6", label = "high" }') end
    if band.label == nil then fault(name .. " has no 'label'", '{ from = "0.6", label = "high" }') end
    local from = exact(band.from, "'from' of " .. name)
    base.same_unit(first, from, "'from' of " .. name)
    list[position] = { from = from, label = band.label }
  end
  if #list == 0 then fault "band is given no bands, expected at least one" end
  local gap = base.gap("value", value)
  if gap then return gap end
  value = exact(value, "the value")
  if kind(list[1].from) == "money" then base.same_unit(first, value, "the value") end
  local found, lowest
  for position, band in ipairs(list) do
    local reached = kind(band.from) == "decimal" and base.plain(value) or value
    if lowest == nil or band.from < lowest then lowest = band.from end
    for other = 1, position - 1 do
      if list[other].from == band.from then
        fault("two bands begin at " .. tostring(band.from), "give each band a bound of its own")
      end
    end
    if reached >= band.from and (found == nil or band.from > found.from) then found = band end
  end
  if found then return found.label end
  return nil, tostring(value) .. " is below the lowest bound, " .. tostring(lowest)
end

-- A share from 0% to 100%.
function base.fraction(value, what)
  local share = number(value, what)
  if share < 0 or share > 1 then
    fault(what .. " is " .. tostring(value) .. ", expected a share from 0% to 100%", 'write it as "60%"')
  end
  return share
end

-- A value as a message shows it.
function base.show(value)
  if type(value) == "string" then return "'" .. value .. "'" end
  return type(value) == "table" and "a table" or tostring(value)
end
