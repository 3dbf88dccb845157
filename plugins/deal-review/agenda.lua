-- The open deals with what a review should talk about, and the day by which it is due.
local date = require "lunaria.date"
local positions = require "competitors.positions"

local function rhythm(text)
  local days = {}
  for part in text:gmatch "[^,]+" do
    local grade, count = part:match "^%s*(%w+)%s*:%s*(%d+)%s*$"
    if not grade then
      refuse {
        en = "--rhythm has '" .. part .. "', expected a grade and its days, such as A:7",
        zh = "--rhythm 中有“" .. part .. "”，应为等级与天数，例如 A:7",
      }
    end
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

-- How many of those who decide at each customer are against us.
local function opponents(crm)
  local count = {}
  local against = crm.contacts:where { buying_role = { one_of = { "decider", "approver" } }, attitude = { lt = 0 } }
  for contact in against:where({ account = { is_empty = false } }):select("account", "left_on"):each() do
    local is_there = not contact.left_on or contact.left_on > crm.as_of
    if is_there then count[contact.account] = (count[contact.account] or 0) + 1 end
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
  local days, last, rivals, against = rhythm(params.rhythm), last_reviews(crm), positions.strongest(crm), opponents(crm)
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
        local due, rival = date.add_days(since, wait), rivals[deal.key]
        deals[#deals + 1] = {
          key = deal.key, customer = names[deal.account or ""], owner = deal.owner, grade = deal.project_grade,
          p_stage = deal.p_stage, amount = deal.amount, last = last[deal.key], due = due,
          weighted = deal.amount and deal.win_probability and (deal.amount * deal.win_probability):round "half_up",
          days_over = date.days_between(due, crm.as_of), lead = rival and -rival.lead,
          against = against[deal.account or ""],
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
