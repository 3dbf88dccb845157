-- A demonstration company: a zipper maker in Zhejiang that sells to garment makers. The same data every time, up to
-- the last day of 2025.
local company = require "company"
local deal_work = require "deal_work"
local deals = require "deals"
local distribution = require "distribution"
local distributor_books = require "distributor_books"
local files = require "files"
local lost = require "lost"
local pipeline = require "pipeline"
local planning = require "planning"
local purchases = require "purchases"
local relations = require "relations"
local rebates = require "rebates"
local service = require "service"
local sheets = require "sheets"
local targets_plan = require "targets_plan"
local visits_rules = require "visits_rules"

local shown = {
  "rep", "account", "contact", "opportunity", "target", "account_target", "forecast", "order", "order_line",
  "invoice", "receipt", "customer_visit", "attendee", "time_log", "cost", "issue", "competitor",
  "competitor_position", "survey", "survey_response", "survey_answer", "document", "team_member", "benefit",
  "reconciliation", "distributor_figure", "sellout", "promotion", "customer_fact", "hospitality", "earning_action",
  "stage_move", "gate_evidence", "opportunity_rating", "deal_review", "review_output", "action", "merit_event",
}

local function records(crm)
  local rows = {}
  for position, object in ipairs(shown) do
    local plural = object:gsub("([^aeiou])y$", "%1ie") .. "s"
    rows[position] = { object, crm[plural]:count() }
  end
  return rows
end

return command {
  run = function(_, crm, out)
    if crm.accounts:count() + crm.opportunities:count() + crm.reps:count() > 0 then
      error "the workspace has data already; run the demonstration in an empty one"
    end
    deals.add_competitors(crm)
    local accounts = company.add(crm)
    local opportunities = deals.add(crm, accounts)
    company.add_further_contacts(crm, accounts)
    deals.add_positions(crm, accounts, opportunities)
    deals.add_teams(crm, opportunities, company.reps)
    purchases.add(crm, accounts, opportunities)
    service.add(crm, accounts, opportunities, company.reps)
    relations.add(crm, accounts, company.reps)
    files.add(crm, accounts)
    sheets.add(crm)
    planning.add_targets(crm, company.reps)
    planning.add_account_targets(crm, accounts)
    planning.add_forecasts(crm, opportunities, company.managers)
    distribution.add(crm, accounts)
    distributor_books.add(crm, accounts)
    lost.add(crm)
    visits_rules.add(crm, accounts)
    targets_plan.add(crm, company.managers, company.reps)
    pipeline.add(crm, opportunities, company.reps)
    deal_work.add(crm, opportunities, company.managers)
    rebates.add(crm, accounts, opportunities)
    out:title { en = "Demonstration company 浙江锦链拉链有限公司", zh = "演示公司：浙江锦链拉链有限公司" }
    out:table {
      columns = {
        { name = "object", title = { en = "object", zh = "对象" } },
        { name = "records", title = { en = "records", zh = "记录数" }, align = "right" },
      },
      rows = records(crm),
    }
    local try = 'lunaria run graduated-commission --period 2025-Q3 --tiers "0:1%,500000:2%,1000000:3%"'
    out:text { en = "Try: " .. try, zh = "可以试试：" .. try }
  end,
}
