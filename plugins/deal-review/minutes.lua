-- The minutes of one meeting: what it was about, what it has yielded, what was decided.
local check = require "outputs"
local kind_label = require "kind_label"

-- The one that is asked for, or the one held last; nothing where none was held.
local function review_of(params, crm)
  if params.review then
    return crm.deal_reviews:get(params.review) or refuse {
      en = "there is no deal review '" .. params.review .. "'",
      zh = "没有项目分析会“" .. params.review .. "”",
    }
  end
  local held = crm.deal_reviews:where { held_on = { le = crm.as_of }, status = { one_of = { "held", "closed" } } }
  return held:order_by("-held_on"):first()
end

local function show_output(out, crm, row)
  local label, due, text = crm.review_outputs:label("kind", row.kind), row.due_on or "-", row.text
  local owner = crm.opportunities:label("owner", row.owner) or { en = "-", zh = "-" }
  out:text {
    en = label.en .. " (" .. owner.en .. ", " .. due .. ")" .. (text and ": " .. text or ""),
    zh = label.zh .. "（" .. owner.zh .. "，" .. due .. "）" .. (text and "：" .. text or ""),
  }
end

return report {
  name = "review-minutes",
  summary = { en = "Shows the minutes of a deal review.", zh = "项目分析会纪要" },
  uses = { "review", "outputs" },
  run = function(params, crm, out)
    local review = review_of(params, crm)
    if not review then
      out:title { en = "Minutes of a deal review", zh = "项目分析会纪要" }
      return out:text {
        en = "Insufficient data: no deal review was held by " .. crm.as_of .. "; enter its held_on.",
        zh = "数据不足：截至 " .. crm.as_of .. " 没有召开过项目分析会，请填写召开日期（held_on）。",
      }
    end
    local deal = crm.opportunities:get(review.opportunity)
    local customer = deal.account and crm.accounts:get(deal.account).name or "-"
    local on = review.held_on or review.planned_on or "-"
    out:title {
      en = "Review of " .. deal.key .. ", " .. customer .. ", on " .. on,
      zh = on .. " 项目分析会：" .. deal.key .. " " .. customer,
    }
    out:metric({ en = "chair", zh = "主持人" }, crm.opportunities:label("owner", review.chair))
    out:metric({ en = "owner", zh = "负责人" }, crm.opportunities:label("owner", deal.owner))
    out:metric({ en = "amount", zh = "金额" }, deal.amount)
    out:metric({ en = "stage", zh = "阶段" }, deal.p_stage and crm.opportunities:label("p_stage", deal.p_stage))
    local outputs = crm.review_outputs:where({ review = review.key }):all()
    local result = check(params, outputs)
    out:metric({ en = "outputs complete", zh = "输出完成度" }, result.score, { type = "percent", places = 0 })
    if review.minutes then out:text(review.minutes) end
    out:heading { en = "Outputs", zh = "会议输出" }
    for _, row in ipairs(outputs) do show_output(out, crm, row) end
    for _, kind in ipairs(result.missing) do
      local label = kind_label(crm, kind)
      out:finding {
        message = { en = label.en .. ": no owner or due date", zh = label.zh .. "：缺负责人或期限" }, place = review.key,
      }
    end
    out:heading { en = "Decisions", zh = "决议" }
    out:table {
      columns = {
        { name = "what", title = { en = "what", zh = "事项" } },
        { name = "who", field = "opportunity.owner", title = { en = "who", zh = "负责人" } },
        { name = "due", title = { en = "due", zh = "期限" }, type = "date" },
        { name = "ended_on", title = { en = "done on", zh = "完成日期" }, type = "date" },
      },
      rows = crm.actions:where({ object = "deal_review", subject = review.key, status = { ne = "cancelled" } })
        :select("what", "who", "due", "ended_on"):order_by("due"):all(),
    }
  end,
}
