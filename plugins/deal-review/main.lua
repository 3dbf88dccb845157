local check = require "outputs"
local currencies = require "customer-data.currencies"
local kit = require "lunaria.kit"
local counted = require "customer-data.counted"
local more = require "customer-data.more"
local kind_label = require "kind_label"
local read_agenda = require "agenda"

local function columns(list)
  for position, column in ipairs(list) do
    list[position] = {
      name = column[1], title = { en = column[2], zh = column[3] }, type = column[4],
      places = column[4] == "percent" and 0 or nil, field = column.field,
    }
  end
  return list
end

-- What was decided in reviews: how much of it is done, and what is not.
local function decisions(params, crm)
  local deal_of, done, open, rows = {}, 0, 0, {}
  for review in crm.deal_reviews:select("key", "opportunity"):each() do deal_of[review.key] = review.opportunity end
  local wanted
  if params.owner then
    wanted = {}
    for deal in crm.opportunities:where({ owner = params.owner }):select("key"):each() do wanted[deal.key] = true end
  end
  local taken = crm.actions:where { object = "deal_review", status = { one_of = { "open", "done" } } }
  for action in taken:order_by("due", "key"):each() do
    local deal = deal_of[action.subject or ""]
    local is_old = not action.proposed_on or action.proposed_on <= crm.as_of
    if is_old and (not wanted or wanted[deal or ""]) then
      if action.status == "done" and (not action.ended_on or action.ended_on <= crm.as_of) then
        done = done + 1
      else
        open = open + 1
        rows[open] = { due = action.due, who = action.who, what = action.what, deal = deal }
      end
    end
  end
  return kit.ratio(done, done + open), rows, done + open
end

-- The names of outputs, for people.
local function named(crm, kinds)
  local en, zh = {}, {}
  for position, kind in ipairs(kinds) do
    local label = kind_label(crm, kind)
    en[position], zh[position] = label.en, label.zh
  end
  return { en = table.concat(en, ", "), zh = table.concat(zh, "、") }
end

-- The meetings that have not yielded what they must.
local function unfinished(params, crm)
  local outputs = kit.group(crm.review_outputs:all(), "review")
  local owners, rows, held = {}, {}, 0
  for deal in crm.opportunities:select("key", "owner"):each() do owners[deal.key] = deal.owner end
  local reviews = crm.deal_reviews:where { held_on = { le = crm.as_of }, status = { one_of = { "held", "closed" } } }
  for review in reviews:order_by("held_on", "key"):each() do
    if not params.owner or owners[review.opportunity] == params.owner then
      held = held + 1
      local result = check(params, outputs[review.key] or {})
      if not result.pass then
        rows[#rows + 1] = {
          held_on = review.held_on, deal = review.opportunity, chair = review.chair, score = result.score,
          missing = named(crm, result.missing),
        }
      end
    end
  end
  return rows, held
end

local function show_agenda(out, overdue, limit)
  out:heading { en = "Overdue, in order of grade and day", zh = "逾期未评审（按等级与日期）" }
  if #overdue == 0 then return out:text { en = "None.", zh = "没有。" } end
  out:table {
    columns = columns {
      { "key", "key", "编号" }, { "customer", "account", "客户" }, { "owner", "owner", "负责人", field = "opportunity.owner" },
      { "grade", "grade", "等级" }, { "p_stage", "stage", "阶段", field = "opportunity.p_stage" },
      { "amount", "amount", "金额", "money" },
      { "weighted", "weighted", "加权金额", "money" }, { "lead", "lead over rival", "对手优势差", "integer" },
      { "against", "deciders against", "反对的决策人", "integer" }, { "alerts", "alerts", "预警", "integer" },
      { "last", "last review", "上次评审", "date" }, { "days_over", "days over", "逾期天数", "integer" },
    },
    rows = kit.first(overdue, limit),
  }
  more(out, #overdue, limit)
end

local reviews = report {
  name = "deal-reviews",
  summary = {
    en = "Lists the deals due for review, with an agenda and what came of earlier decisions.",
    zh = "项目分析会：到期项目、议程与决议跟进",
  },
  uses = { "rhythm", "outputs", "owner", "limit", "currency" },
  run = function(params, crm, out)
    local currency, ours = params.currency or crm.currency, { outcome = "open", owner = params.owner }
    local deals, without = read_agenda(params, crm, currency)
    local others = currencies.count_made(crm.opportunities:where(ours), crm.as_of, currency)
    currencies.say(out, { opportunity = others })
    local overdue = {}
    for _, deal in ipairs(deals) do if deal.days_over > 0 then overdue[#overdue + 1] = deal end end
    local rate, open, taken = decisions(params, crm)
    local lacking, held = unfinished(params, crm)
    if #deals == 0 and held == 0 then
      out:title { en = "Deal reviews", zh = "项目分析会" }
      out:text {
        en = "Insufficient data: no open deal has a grade, and no review was held.",
        zh = "数据不足：未结商机均无项目等级，也没有召开过分析会。",
      }
      return
    end
    local en = #overdue .. " of " .. counted(#deals, "deal") .. " overdue for review"
    local zh = #deals .. " 个项目中 " .. #overdue .. " 个逾期未评审"
    if rate then
      local share = kit.percent(rate)
      en, zh = en .. "; " .. share .. " of decisions are done", zh .. "；决议完成率 " .. share
    end
    out:title { en = en, zh = zh }
    out:metric({ en = "reviews held", zh = "已召开分析会" }, held)
    out:metric({ en = "decisions", zh = "决议数" }, taken)
    out:metric({ en = "follow-up rate", zh = "决议完成率" }, rate, { type = "percent", places = 1 })
    show_agenda(out, overdue, params.limit)
    if #open > 0 then
      out:heading { en = "Open decisions: " .. #open, zh = "未完成的决议：" .. #open }
      out:table {
        columns = columns {
          { "due", "due", "期限", "date" }, { "who", "who", "负责人", field = "opportunity.owner" },
          { "what", "what", "事项" }, { "deal", "deal", "商机" },
        },
        rows = kit.first(open, params.limit),
      }
      more(out, #open, params.limit)
    end
    if #lacking > 0 then
      out:heading { en = "Reviews with outputs missing: " .. #lacking, zh = "输出不全的分析会：" .. #lacking }
      out:table {
        columns = columns {
          { "held_on", "held on", "召开日期", "date" }, { "deal", "deal", "商机" },
          { "chair", "chair", "主持人", field = "opportunity.owner" },
          { "score", "complete", "完成度", "percent" }, { "missing", "missing", "缺少" },
        },
        rows = kit.first(lacking, params.limit),
      }
      more(out, #lacking, params.limit)
    end
    out:text {
      en = "Days from the last review, or from the making of the deal, to the next one: "
        .. params.rhythm:gsub(":", " "):gsub(",%s*", ", ") .. ". An output counts if it has an owner and a due date. "
        .. "Weighted goes by the last `lunaria run stage-probability`."
        .. (without > 0 and " Without a grade: " .. counted(without, "open deal") .. "." or ""),
      zh = "评审间隔（天）：" .. params.rhythm:gsub(":", " 级 "):gsub(",%s*", "、") .. "，自上次评审或建立之日起算。输出须有负责人与期限方为完成。加权金额取自最近一次 "
        .. "lunaria run stage-probability。" .. (without > 0 and "另有 " .. without .. " 个未结商机无等级。" or ""),
    }
  end,
}

return { reviews, require "minutes", require "process" }
