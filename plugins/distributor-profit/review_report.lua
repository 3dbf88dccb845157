-- S001-23: of one distributor the sheet for the meeting; of all, who was reviewed when and who is overdue.
local attainment = require "attainment"
local currencies = require "customer-data.currencies"
local date = require "lunaria.date"
local distributors = require "distributors"
local gaps = require "gaps"
local kit = require "lunaria.kit"
local counted = require "customer-data.counted"
local more = require "customer-data.more"
local reviews = require "reviews"
local show = require "show"
local show_sections = require "review_sections"

local function show_sheet(out, run, params, crm)
  local row = attainment.rows(run, params, crm)[1]
  out:title {
    en = "Business review with " .. row.name .. " (" .. row.key .. "), " .. run.period.label,
    zh = "与" .. row.name .. "（" .. row.key .. "）的生意回顾，" .. run.period.label,
  }
  local sheet = reviews.latest(crm)[row.key]
  if sheet then
    out:metric({ en = "last review", zh = "上次回顾" }, sheet.date, { type = "date" })
    out:metric({ en = "sections filled", zh = "已填比例" }, sheet.score, { type = "percent", places = 1 })
    local agreed = crm.answers:get(sheet.key .. "/agreed")
    if agreed then out:text { en = "Agreed then: " .. agreed.value, zh = "上次共识：" .. agreed.value } end
  end
  if reviews.is_overdue(sheet, params, crm.as_of) then
    out:finding {
      message = {
        en = "no review in the last " .. params.review_months .. " months",
        zh = "近 " .. params.review_months .. " 个月没有生意回顾",
      },
    }
  end
  show_sections(out, row, run, crm)
  currencies.say(out, run.others)
end

-- The longest without a review first; those never reviewed before all.
local function show_all(out, run, params, crm)
  if #run.list == 0 then
    out:title { en = "Business reviews on " .. crm.as_of, zh = crm.as_of .. " 生意回顾" }
    return gaps.show_nobody(out, run)
  end
  local latest, rows, overdue = reviews.latest(crm), {}, 0
  for position, distributor in ipairs(run.list) do
    local sheet = latest[distributor.key]
    rows[position] = {
      key = distributor.key, name = distributor.name, owner = distributor.owner, date = sheet and sheet.date,
      days = sheet and date.days_between(sheet.date, crm.as_of), score = sheet and sheet.score,
      is_overdue = reviews.is_overdue(sheet, params, crm.as_of),
    }
    if rows[position].is_overdue then overdue = overdue + 1 end
  end
  table.sort(rows, function(left, right)
    local first, second = left.date or "", right.date or ""
    if first == second then return left.key < right.key end
    return first < second
  end)
  out:title {
    en = overdue .. " of " .. counted(#rows, "distributor") .. " overdue for a business review on " .. crm.as_of,
    zh = crm.as_of .. "：" .. #rows .. " 家经销商中 " .. overdue .. " 家逾期未做生意回顾",
  }
  out:table {
    columns = show.columns(
      "key", "name", "owner", { name = "date", title = { en = "last review", zh = "上次回顾" }, type = "date" },
      { name = "days", title = { en = "days ago", zh = "距今天数" }, type = "integer" },
      { name = "score", title = { en = "sections filled", zh = "已填比例" }, type = "percent", places = 1 },
      { name = "is_overdue", title = { en = "overdue", zh = "逾期" }, type = "boolean" }),
    rows = kit.first(rows, params.limit),
  }
  more(out, #rows, params.limit)
end

return report {
  name = "business-review", uses = distributors.uses("sales_reached", "profit_reached", "review_months"),
  summary = { en = "Prepares a business review with a distributor.", zh = "经销商生意回顾" },
  run = function(params, crm, out)
    local run = distributors.read(params, crm)
    if run.is_one then show_sheet(out, run, params, crm) else show_all(out, run, params, crm) end
    local after, period = date.add_months(crm.as_of, -params.review_months), run.period
    out:heading({ en = "How it was calculated", zh = "计算口径" }, 2)
    out:text {
      en = "A review is a sheet of the form review-sheet; its score is the share of its sections that are filled. "
        .. "Overdue is a distributor without one after " .. after .. ". The figures of a sheet are those of "
        .. period.first .. " to " .. period.last .. "; receivables those of " .. crm.as_of .. ".",
      zh = "一次回顾即一份 review-sheet 表单，得分为已填部分的比例；" .. after .. " 之后没有回顾的视为逾期。回顾表取 "
        .. period.first .. " 至 " .. period.last .. " 的数据，应收账款取 " .. crm.as_of .. " 的余额。",
    }
  end,
}
