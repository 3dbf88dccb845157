-- Reps and teams with what they have won, what they should, and what is expected.
local date = require "lunaria.date"
local kit = require "lunaria.kit"
local read_expected = require "expected"
local read_quotas = require "quota"

-- By owner; what nobody owns is under "".
local function sums(crm, conditions)
  local found = {}
  conditions.currency = crm.currency
  for _, group in ipairs(crm.opportunities:where(conditions):group_by("owner"):sum "amount") do
    found[group.owner or ""] = group.sum
  end
  return found
end

local function won(crm, first, last)
  return sums(crm, { outcome = "won", closed_on = { ge = first, le = last < crm.as_of and last or crm.as_of } })
end

local function add(left, right) return left and right and left + right or left or right end

-- The share of the period's days that are over.
local function elapsed(period, as_of)
  local days = date.days_between(period.first, period.last) + 1
  local over = date.days_between(period.first, as_of) + 1
  return decimal(math.max(0, math.min(days, over))) / days
end

-- What lacks of a target, or what is beyond it: one of the two, and neither without a target.
local function sides(target, reached)
  if not target or not reached then return nil, nil end
  local left = target - reached
  if left >= left * 0 then return left, nil end
  return nil, -left
end

-- Attainment, and the pace: what is won over what the target asks up to today; no pace before the first day.
local function judge(row, share, params)
  row.attained = row.target and kit.ratio(row.won, row.target) or nil
  row.pace = row.attained and (kit.ratio(row.attained, share)) or nil
  if row.pace then
    row.light = row.pace >= params.green and "green" or row.pace >= params.yellow and "yellow" or "red"
  end
  row.gap, row.ahead = sides(row.target, row.won)
end

-- A team is expected to win what its manager forecasts; without the forecast of a month to come, nothing is said.
local function expect(row, months, won_by_month)
  local sum
  for _, month in ipairs(months) do
    local own = row.none
    for _, member in ipairs(row.members) do own = own + (won_by_month[month.label][member] or row.none) end
    local forecast = month.forecasts[row.key]
    if not month.is_over then
      if not forecast then
        row.unforecast = row.unforecast or month.label
        return
      end
      if forecast > own then own = forecast end
    end
    sum = add(sum, own)
  end
  row.expected = sum
end

local function rep_row(rep, figures, none)
  return {
    key = rep.key, name = rep.name, manager = rep.manager, target = figures.quotas[rep.key],
    won = figures.won[rep.key] or none, open = figures.open[rep.key] or none, members = { rep.key },
  }
end

-- The people of one manager together; the manager's own target stands above the sum of theirs.
local function team_row(key, members, quotas, none)
  local team = { key = key, name = key, won = none, open = none, none = none, members = { key }, count = #members }
  for _, row in ipairs(members) do
    team.won, team.open = team.won + row.won, team.open + row.open
    team.target = add(team.target, row.target)
    team.members[#team.members + 1] = row.key
  end
  team.target = quotas[key] or team.target
  return team
end

return function(crm, params, period)
  local none = money(0, crm.currency)
  local figures = {
    quotas = read_quotas(crm, period), won = won(crm, period.first, period.last),
    open = sums(crm, { outcome = "open", expected_close = { le = period.last } }),
  }
  local months, won_by_month = read_expected(crm, params, period), {}
  for _, month in ipairs(months) do won_by_month[month.label] = won(crm, month.first, month.last) end
  local share, reps, names = elapsed(period, crm.as_of), {}, {}
  for rep in crm.reps:each() do
    names[rep.key] = rep.name
    local row = rep_row(rep, figures, none)
    local is_there = not rep.active_until or rep.active_until >= period.first
    -- Managers without a target of their own are shown as their teams.
    if is_there and (row.target or not row.won:is_zero()) and rep.role ~= "manager" then
      judge(row, share, params)
      reps[#reps + 1] = row
    end
  end
  local teams = {}
  for manager, members in pairs((kit.group(reps, "manager"))) do
    local team = team_row(manager, members, figures.quotas, none)
    team.name = names[manager] or manager
    judge(team, share, params)
    expect(team, months, won_by_month)
    team.after, team.ahead_after = sides(team.target, team.expected)
    teams[#teams + 1] = team
  end
  local rest = none
  for _, amount in pairs(figures.won) do rest = rest + amount end
  for _, row in ipairs(reps) do rest = rest - row.won end
  return reps, teams, share, rest
end
