-- S002-42: the projects by grade and stage, what the score makes of the forecast, and whether it has told who wins.
local currencies = require "customer-data.currencies"
local kit = require "lunaria.kit"
local number = require "customer-data.counted"
local more = require "customer-data.more"
local ratings = require "ratings"
local scoring = require "score"

local function read_bands(text)
  local bands = {}
  for part in text:gmatch "[^,%s]+" do
    local is_number, from = pcall(decimal, part)
    if not is_number or (bands[#bands] and from <= bands[#bands].from) then
      refuse {
        en = "--bands is '" .. text .. "', expected rising shares such as 0%,25%,50%,75%",
        zh = "--bands 为“" .. text .. "”，应为递增的百分比，例如 0%,25%,50%,75%",
      }
    end
    bands[#bands + 1] = { from = from, label = part }
  end
  return bands
end

local function read(params, crm, currency)
  local closed_on, deals = {}, {}
  local fields = {
    "key", "owner", "amount", "outcome", "closed_on", "created_on", "p_stage", "project_grade", "win_probability",
  }
  for row in crm.opportunities:where({ currency = currency }):select(table.unpack(fields)):each() do
    local is_known = row.outcome == "open" or row.closed_on and row.closed_on <= crm.as_of
    if is_known and (not row.created_on or row.created_on <= crm.as_of) then
      local deal = {}
      for _, field in ipairs(fields) do deal[field] = row[field] end
      deals[#deals + 1], closed_on[deal.key] = deal, deal.outcome ~= "open" and deal.closed_on or nil
    end
  end
  local last, factors = ratings.last(crm, closed_on), ratings.criteria(params.factors, "--factors")
  for _, deal in ipairs(deals) do
    local q = scoring.score(last[deal.key], params, factors)
    deal.q = not kit.is_insufficient(q) and q or nil
  end
  return deals
end

-- Amounts of the open deals: a row for each grade, a column for each stage.
local function show_grades(out, crm, deals, none)
  local stages, grades, sums, counts = {}, { "A", "B", "C", "" }, {}, {}
  for step = 0, 6 do stages[step + 1] = "P" .. step end
  for _, deal in ipairs(deals) do
    local place = (deal.project_grade or "") .. (deal.p_stage or "")
    sums[place], counts[place] = (sums[place] or none) + (deal.amount or none), (counts[place] or 0) + 1
  end
  local names = {}
  for position, stage in ipairs(stages) do names[position] = crm.opportunities:label("p_stage", stage) end
  local function matrix(title, values)
    local series = {}
    for position, grade in ipairs(grades) do
      local row = {}
      for place, stage in ipairs(stages) do row[place] = values[grade .. stage] or false end
      series[position] = { name = grade ~= "" and grade or { en = "no grade", zh = "未分级" }, values = row }
    end
    out:chart {
      kind = "matrix", title = title, x = { en = "stage", zh = "阶段" }, y = { en = "grade", zh = "等级" },
      categories = names, series = series,
    }
  end
  out:heading { en = "Open deals by grade and stage", zh = "未结商机：等级 × 阶段" }
  matrix({ en = "Deals", zh = "商机数" }, counts)
  matrix({ en = "Amount", zh = "金额" }, sums)
end

-- Which part of the deals in each band was won: the score is worth something if it rises.
local function show_calibration(out, deals, bands)
  local names, shares, rows, counted = {}, {}, {}, 0
  for position, band in ipairs(bands) do
    local closed, won = 0, 0
    for _, deal in ipairs(deals) do
      if deal.outcome ~= "open" and deal.q and kit.band(deal.q, bands) == band.label then
        closed, won = closed + 1, won + (deal.outcome == "won" and 1 or 0)
      end
    end
    local share = kit.ratio(won, closed)
    names[position], shares[position], counted = band.label .. "+", share or false, counted + closed
    rows[position] = { band = band.label .. "+", closed = closed, won = won, share = share }
  end
  out:heading { en = "Does the score predict who wins?", zh = "评分能否预示赢单？" }
  if counted == 0 then
    return out:text { en = "No closed deal was rated before.", zh = "没有结案前已评分的商机。" }
  end
  out:chart {
    kind = "bar", title = { en = "Share won by score", zh = "各分档赢单率" }, type = "percent", categories = names,
    series = { { values = shares } },
  }
  out:table {
    columns = {
      { name = "band", title = { en = "score", zh = "评分" } },
      { name = "closed", title = { en = "closed", zh = "已结" }, type = "integer" },
      { name = "won", title = { en = "won", zh = "赢单" }, type = "integer" },
      { name = "share", title = { en = "share won", zh = "赢单率" }, type = "percent", places = 0 },
    },
    rows = rows,
  }
end

local function show_deals(out, deals, limit)
  local rows = {}
  for position, entry in ipairs(kit.rank(deals, function(deal) return deal.change:abs() end)) do
    if position > limit then break end
    rows[position] = entry.row
  end
  out:heading { en = "Where the score changes most", zh = "评分影响最大的商机" }
  out:table {
    columns = {
      { name = "key", title = { en = "key", zh = "编号" } }, { name = "owner", field = "opportunity.owner" },
      { name = "p_stage", field = "opportunity.p_stage" },
      { name = "amount", title = { en = "amount", zh = "金额" }, type = "money" },
      { name = "q", title = { en = "score", zh = "评分" }, type = "percent", places = 0 },
      { name = "win_probability", title = { en = "by stage", zh = "阶段概率" }, type = "percent", places = 0 },
      { name = "adjusted", title = { en = "adjusted", zh = "修正概率" }, type = "percent", places = 0 },
      { name = "change", title = { en = "change", zh = "加权金额变化" }, type = "money" },
    },
    rows = rows,
  }
  more(out, #deals, limit)
end

return report {
  name = "project-scores",
  summary = {
    en = "Shows projects by grade, stage and score, and the forecast that the score makes.",
    zh = "项目量化统计：等级、阶段、评分与修正预测",
  },
  uses = { "factors", "coverage", "least", "most", "bands", "limit", "currency" },
  run = function(params, crm, out)
    local currency = params.currency or crm.currency
    local none, bands = money(0, currency), read_bands(params.bands)
    local all, open, scored, qs = read(params, crm, currency), {}, {}, {}
    local others = currencies.count_made(crm.opportunities:where { outcome = "open" }, crm.as_of, currency)
    local ended = crm.opportunities:where { outcome = { ne = "open" }, closed_on = { le = crm.as_of } }
    currencies.say(out, { opportunity = currencies.count(ended, currency, others) })
    local by_table, by_score = none, none
    for _, deal in ipairs(all) do
      if deal.outcome == "open" then
        open[#open + 1] = deal
        if deal.q then qs[#qs + 1] = deal.q end
        if deal.q and deal.win_probability and deal.amount and deal.p_stage ~= "P7" then
          deal.adjusted = scoring.adjusted(deal.win_probability, deal.q, params)
          local weighted, corrected = deal.amount * deal.win_probability, deal.amount * deal.adjusted
          deal.change = (corrected - weighted):round "half_up"
          by_table, by_score, scored[#scored + 1] = by_table + weighted, by_score + corrected, deal
        end
      end
    end
    if #qs == 0 then
      out:title { en = "Project scores", zh = "项目量化评分" }
      out:text {
        en = "Insufficient data: none of " .. number(#open, "open deal") .. " has ratings enough.",
        zh = "数据不足：" .. #open .. " 个未结商机均无足够评分。",
      }
      return
    end
    local change = kit.ratio(by_score - by_table, by_table)
    local en, zh = "Mean project score " .. kit.percent(kit.mean(qs)), "项目平均评分 " .. kit.percent(kit.mean(qs))
    if change and change:abs() < "0.5%" then
      en, zh = en .. "; it leaves the weighted pipeline as it is", zh .. "，加权金额基本不变"
    elseif change then
      local side = change < 0 and { "lowers", "下调" } or { "raises", "上调" }
      en = en .. "; it " .. side[1] .. " the weighted pipeline by " .. kit.percent(change:abs())
      zh = zh .. "，加权金额" .. side[2] .. " " .. kit.percent(change:abs())
    end
    out:title { en = en, zh = zh }
    out:metric({ en = "open deals with a score", zh = "已评分的未结商机" }, #qs)
    out:metric({ en = "without", zh = "未评分" }, #open - #qs)
    out:metric({ en = "mean score", zh = "平均评分" }, kit.mean(qs), { type = "percent", places = 1 })
    local is_weighted = #scored > 0
    out:metric({ en = "weighted by stage", zh = "按阶段概率加权" }, is_weighted and by_table:round "half_up" or nil)
    out:metric({ en = "weighted with the score", zh = "按修正概率加权" }, is_weighted and by_score:round "half_up" or nil)
    show_grades(out, crm, open, none)
    show_calibration(out, all, bands)
    if #scored > 0 then show_deals(out, scored, params.limit) end
    local factors = ratings.described(crm, ratings.criteria(params.factors, "--factors"))
    out:text {
      en = "Score: weighted mean of ratings 1 to 5 (" .. factors.en .. ") on a scale of 0 to 100%. Adjusted = "
        .. "probability of the stage x (50% + score), from " .. kit.percent(params.least) .. " to "
        .. kit.percent(params.most) .. ", before P7. The probability of the stage is the last of `lunaria run "
        .. "stage-probability`.",
      zh = "评分为 1–5 分各因素的加权平均（" .. factors.zh .. "），折算为 0–100%。修正概率＝阶段概率×（50%＋评分），限于 "
        .. kit.percent(params.least) .. " 至 " .. kit.percent(params.most) .. "，P7 之前适用。阶段概率取自最近一次 lunaria run "
        .. "stage-probability。",
    }
  end,
}
