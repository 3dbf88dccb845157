-- The open deals with what a review should talk about, and the day by which it is due.
local date = require "lunaria.date"

local function rhythm(text)
  local days = {}
  for part in text:gmatch "[^,]+" do
    local grade, count = part:match "^%s*(%w+)%s*:%s*(%d+)%s*$"
    if not grade then refuse("--rhythm has '" .. part .. "', expected a grade and its days, such as A:7") end
    days[grade] = math.tointeger(tonumber(count))
  end
  return days
end

local function last_reviews(crm)
  local last = {}
  local held = crm.deal_reviews:where { held_on = { le = crm.as_of }, status = { one_of = { "held", "closed" } } }
  for review in held:select("opportunity", "held_on"):each() do
    local before = last[review.opportunity]
    if not before or review.held_on > before then last[review.opportunity] = review.held_on end
  end
  return last
end

-- Ours less the best rival's of the ratings last seen of each rival.
local function positions(crm)
  local seen = crm.competitor_positions:where { opportunity = { is_empty = false }, observed_on = { le = crm.as_of } }
  local last, best = {}, {}
  for row in seen:order_by("observed_on", "key"):each() do
    if row.rating and row.our_rating then last[row.opportunity .. "/" .. row.competitor] = row end
  end
  for _, row in pairs(last) do
    local lead = row.our_rating - row.rating
    local before = best[row.opportunity]
    if not before or lead < before then best[row.opportunity] = lead end
  end
  return best
end

-- Who decides, of the people at the customer, is against us.
local function opponents(crm)
  local count = {}
  local against = crm.contacts:where { buying_role = { one_of = { "decider", "approver" } }, attitude = { lt = 0 } }
  for _, group in ipairs(against:where({ left_on = { is_empty = true } }):group_by("account"):count()) do
    if group.account then count[group.account] = group.count end
  end
  return count
end

local function warnings(crm)
  local count = {}
  local open = crm.alerts:where { object = "opportunity", status = "open", opened_on = { le = crm.as_of } }
  for _, group in ipairs(open:group_by("subject"):count()) do count[group.subject] = group.count end
  return count
end

-- Deals without a grade have no rhythm; how many there are is the second answer.
return function(params, crm, currency)
  local days, last, leads, against = rhythm(params.rhythm), last_reviews(crm), positions(crm), opponents(crm)
  local alerts, names, deals, without = warnings(crm), {}, {}, 0
  for account in crm.accounts:select("key", "name"):each() do names[account.key] = account.name end
  local open = crm.opportunities:where { outcome = "open", currency = currency }
  if params.owner then open = open:where { owner = params.owner } end
  local fields = {
    "key", "account", "owner", "amount", "created_on", "p_stage", "project_grade", "win_probability",
  }
  for deal in open:select(table.unpack(fields)):each() do
    local wait, since = days[deal.project_grade or ""], last[deal.key] or deal.created_on
    if not deal.created_on or deal.created_on <= crm.as_of then
      if not wait or not since then
        without = without + 1
      else
        local due = date.add_days(since, wait)
        deals[#deals + 1] = {
          key = deal.key, customer = names[deal.account or ""], owner = deal.owner, grade = deal.project_grade,
          p_stage = deal.p_stage, amount = deal.amount, last = last[deal.key], due = due,
          weighted = deal.amount and deal.win_probability and (deal.amount * deal.win_probability):round "half_up",
          days_over = date.days_between(due, crm.as_of), lead = leads[deal.key], against = against[deal.account or ""],
          alerts = alerts[deal.key],
        }
      end
    end
  end
  table.sort(deals, function(left, right)
    if left.grade ~= right.grade then return left.grade < right.grade end
    if left.due ~= right.due then return left.due < right.due end
    return left.key < right.key
  end)
  return deals, without
end
