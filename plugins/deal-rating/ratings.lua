-- The ratings of deals, and criteria written as text.
local kit = require "lunaria.kit"

local criteria_names = {
  "product_fit", "price", "relation", "reference", "service", "competition", "need", "budget", "authority", "timing",
  "set_up",
}

local is_criterion = {}
for _, name in ipairs(criteria_names) do is_criterion[name] = true end

-- The criteria of a text such as "need:2,budget:1".
local function criteria(text, option)
  local list = {}
  for part in text:gmatch "[^,]+" do
    local name, weight = part:match "^%s*([%w_]+)%s*:%s*([%d.]+)%s*$"
    if not is_criterion[name or ""] then
      refuse {
        en = option .. " has '" .. part .. "', expected one of " .. table.concat(criteria_names, ", ")
          .. " and its weight, such as need:2",
        zh = option .. " 中有“" .. part .. "”，应为以下之一加权重，例如 need:2：" .. table.concat(criteria_names, "、"),
      }
    end
    list[#list + 1] = { id = name, weight = decimal(weight) }
  end
  if #list == 0 then
    refuse {
      en = option .. " names nothing, expected criteria such as need:2,budget:1",
      zh = option .. " 没有列出任何内容，应为评估项与权重，例如 need:2,budget:1",
    }
  end
  return list
end

-- The last ratings of each deal up to the day of the run; of a deal that is closed those of before.
local function last(crm, closed_on)
  local found = {}
  for row in crm.opportunity_ratings:where({ rated_on = { le = crm.as_of } }):order_by("rated_on", "key"):each() do
    local closed = closed_on and closed_on[row.opportunity]
    if not closed or row.rated_on <= closed then
      local ratings = { rated_on = row.rated_on }
      for _, name in ipairs(criteria_names) do
        local rating = row[name]
        if rating and (rating < 1 or rating > 5) then
          refuse {
            en = "opportunity_rating '" .. row.key .. "', " .. name .. ": found " .. rating .. ", expected 1 to 5",
            zh = "opportunity_rating“" .. row.key .. "”的 " .. name .. "：“" .. rating .. "”无效，应为 1 至 5",
          }
        end
        ratings[name] = rating
      end
      found[row.opportunity] = ratings
    end
  end
  return found
end

-- Criteria for people, each with its weight: "need 2, budget 1".
local function described(crm, list)
  local en, zh = {}, {}
  for position, criterion in ipairs(list) do
    local label = crm.opportunity_ratings:label(criterion.id)
    en[position] = label.en .. " " .. criterion.weight
    -- The labels of the fields end in the scale.
    zh[position] = label.zh:gsub("（.*", "") .. " " .. criterion.weight
  end
  return { en = table.concat(en, ", "), zh = table.concat(zh, "、") }
end

-- SCORE of one set of criteria.
local function score(rated, list, coverage)
  local own = {}
  for _, criterion in ipairs(list) do own[criterion.id] = rated[criterion.id] end
  return kit.score(list, own, 1, 5, coverage)
end

return { criteria = criteria, last = last, score = score, described = described }
