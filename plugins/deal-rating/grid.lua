-- S003-24 as a picture: where the open deals stand between weak and strong, idle and real.
local assessment = require "assessment"
local currencies = require "customer-data.currencies"
local kit = require "lunaria.kit"
local counted = require "customer-data.counted"
local more = require "customer-data.more"
local ratings = require "ratings"

local cells = { "pursue", "improve", "nurture", "drop" }

local function read(params, crm, currency)
  local last, ours, theirs = ratings.last(crm), assessment.criteria(params)
  local found, without = {}, 0
  for _, cell in ipairs(cells) do found[cell] = {} end
  local open = crm.opportunities:where { outcome = "open", currency = currency }
  for deal in open:select("key", "owner", "amount", "created_on"):each() do
    if not deal.created_on or deal.created_on <= crm.as_of then
      local both = assessment.scores(last[deal.key], params, ours, theirs)
      if kit.is_insufficient(both) then
        without = without + 1
      else
        table.insert(found[assessment.cell(both, params.cut)], {
          key = deal.key, owner = deal.owner, amount = deal.amount, reality = both.reality:round(2, "half_up"),
          competitiveness = both.competitiveness:round(2, "half_up"),
        })
      end
    end
  end
  return found, without
end

return report {
  name = "opportunity-grid",
  summary = {
    en = "Shows which open deals are real and ours to win.", zh = "商机评估矩阵：竞争力与真实性",
  },
  uses = { "competitiveness", "reality", "coverage", "cut", "limit", "currency" },
  run = function(params, crm, out)
    local currency = params.currency or crm.currency
    local found, without = read(params, crm, currency)
    local open = crm.opportunities:where { outcome = "open" }
    currencies.say(out, { opportunity = currencies.count_made(open, crm.as_of, currency) })
    local series, names, counts, amounts, all, drawn = {}, {}, {}, {}, 0, 0
    for position, cell in ipairs(cells) do
      local points, sum = {}, money(0, currency)
      for place, entry in ipairs(kit.rank(found[cell], "amount")) do
        if place <= params.limit then
          points[place] = { x = entry.row.reality, y = entry.row.competitiveness, label = entry.key }
        end
        sum = sum + (entry.value or money(0, currency))
      end
      local count, label = #found[cell], crm.opportunities:label("assessment", cell)
      drawn = drawn + #points
      if count > 0 then series[#series + 1] = { name = label, points = points } end
      names[position], counts[position], amounts[position], all = label, count, sum, all + count
    end
    if all == 0 then
      out:title { en = "Deals to pursue", zh = "商机评估" }
      out:text {
        en = "Insufficient data: none of " .. counted(without, "open deal") .. " has ratings enough.",
        zh = "数据不足：" .. without .. " 个未结商机均无足够评分。",
      }
      return
    end
    out:title {
      en = "Pursue " .. counts[1] .. " of " .. counted(all, "rated deal") .. ", drop " .. counts[4],
      zh = "已评估的 " .. all .. " 个商机中 " .. counts[1] .. " 个应全力争取，" .. counts[4] .. " 个应放弃",
    }
    out:chart {
      kind = "scatter", title = { en = "Competitiveness and reality", zh = "竞争力与真实性" },
      x = { en = "reality", zh = "真实性" }, y = { en = "competitiveness", zh = "竞争力" }, series = series,
    }
    more(out, all, drawn)
    out:chart {
      kind = "bar", title = { en = "Open amount by what to do", zh = "各类商机未结金额" },
      y = { en = "amount", zh = "金额" }, categories = names, series = { { values = amounts } },
    }
    local ours = ratings.described(crm, ratings.criteria(params.competitiveness, "--competitiveness"))
    local theirs = ratings.described(crm, ratings.criteria(params.reality, "--reality"))
    out:text {
      en = "From " .. params.cut .. " on a score is high. Competitiveness: " .. ours.en .. "; reality: "
        .. theirs.en .. "."
        .. (without > 0 and " Without ratings enough: " .. counted(without, "open deal") .. "." or ""),
      zh = "评分达到 " .. params.cut .. " 为高。竞争力：" .. ours.zh .. "；真实性：" .. theirs.zh .. "。"
        .. (without > 0 and "另有 " .. without .. " 个未结商机评分不足。" or ""),
    }
  end,
}
