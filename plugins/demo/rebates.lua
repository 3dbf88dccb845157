-- What rebates and bonuses need beside the books: by what distributors and people are judged.
local date = require "lunaria.date"
local new_chance = require "chance"

local chance = new_chance(4711)

-- Sales people of distributors in a contest; one has no target, and one employer has not agreed to any of it.
local function add_contest(crm, accounts)
  for _, account in ipairs(accounts) do
    for place, seller in ipairs(account.sellers or {}) do
      local has_target = not (account.rank % 3 == 2 and place == 3)
      crm.contacts:update(seller, { sellout_target = has_target and chance:between(10, 22) * 20 or nil })
    end
    if account.sellers and account.key ~= "K024" then
      crm.accounts:update(account.key, { staff_incentive_consent_on = "2025-09-15" })
    end
  end
end

local function add_price_terms(crm, accounts)
  for _, account in ipairs(accounts) do
    local class = account.rank <= 6 and "A" or account.rank <= 16 and "B" or nil
    if class or account.rank % 9 == 0 then
      crm.accounts:update(account.key, { price_class = class, pays_in_advance = account.rank % 9 == 0 })
    end
  end
end

-- What was ordered in the months after a project was won belongs to it; most of those that are old enough are accepted.
local function add_projects(crm, deals)
  local teams = {}
  for _, group in ipairs(crm.team_members:group_by("opportunity"):count()) do teams[group.opportunity] = true end
  for _, deal in ipairs(deals) do
    if teams[deal.key] and deal.outcome == "won" then
      local orders = crm.orders:where {
        account = deal.account, opportunity = { is_empty = true },
        ordered_on = { ge = deal.closed_on, lt = date.add_days(deal.closed_on, 200) },
      }
      for _, order in ipairs(orders:select("key"):all()) do
        crm.orders:update(order.key, { opportunity = deal.key })
      end
      if deal.closed_on < "2025-08-01" and chance:hits(70) then
        crm.opportunities:update(deal.key, { accepted_on = date.add_days(deal.closed_on, chance:between(60, 150)) })
      end
    end
  end
  crm.team_members:update("D0204/2", { left_on = "2025-06-30" })
end

-- A call after each delivery of the last quarter asks one question.
local function add_calls(crm, accounts)
  crm.surveys:create { key = "C2025Q4", name = "2025年四季度发货回访", opened_on = "2025-10-01", closed_on = "2025-12-31" }
  crm.survey_questions:create {
    key = "C2025Q4/1", survey = "C2025Q4", position = 1, words = "对本次供货满意吗？", scale = "csat",
  }
  local moods = { { 4, 4, 5, 5 }, { 3, 4, 4, 5 }, { 2, 3, 4, 5 } }
  for _, account in ipairs(accounts) do
    if account.last_order and account.way ~= "lost" then
      for number = 1, account.rank <= 20 and 2 or 1 do
        local key = "C2025Q4/" .. account.key .. "/" .. number
        crm.survey_responses:create {
          key = key, survey = "C2025Q4", account = account.key, contact = account.contact,
          responded_on = date.add_days("2025-10-02", chance:between(0, 88)),
        }
        crm.survey_answers:create {
          key = key, response = key, question = "C2025Q4/1", number = chance:pick(moods[#account.owner % 3 + 1]),
        }
      end
    end
  end
end

local notes = {
  retention = "续签年度合同", growth = "全年采购增长", no_overdue = "季末无逾期", complaint = "交期投诉成立", breach = "未经审批的折扣",
}

local function add_merits(crm, accounts)
  local number, failures = 0, 0
  for _, account in ipairs(accounts) do
    local kind
    if account.rank <= 24 and account.way ~= "lost" and account.way ~= "prospect" then
      kind = account.way == "growing" and "growth"
        or account.way == "steady" and chance:pick { "retention", "no_overdue" }
        or account.way == "declining" and chance:pick { "complaint", "breach" } or nil
    end
    if kind then
      number = number + 1
      local on = date.add_days("2025-10-06", chance:between(0, 70))
      local is_failure = kind == "complaint" or kind == "breach"
      -- One in three failures has not been reviewed yet, one in three not even heard.
      if is_failure then failures = failures + 1 end
      crm.merit_events:create {
        key = string.format("M%03d", number), rep = account.owner, account = account.key, kind = kind, happened_on = on,
        note = notes[kind], heard_on = is_failure and failures % 3 ~= 0 and date.add_days(on, 5) or nil,
        reviewed_on = is_failure and failures % 3 == 1 and date.add_days(on, 9) or nil,
      }
    end
  end
end

return {
  add = function(crm, accounts, deals)
    add_contest(crm, accounts)
    add_price_terms(crm, accounts)
    add_projects(crm, deals)
    add_calls(crm, accounts)
    add_merits(crm, accounts)
  end,
}
