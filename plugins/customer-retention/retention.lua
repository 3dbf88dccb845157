-- S001-55: how many customers stay, and for how long.
local date = require "lunaria.date"
local kit = require "lunaria.kit"
local read_activity = require "activity"
local words = require "words"

local function years(account, as_of) return decimal(date.days_between(account.first_order, as_of)) / "365.25" end

return report {
  name = "retention-rate", uses = { "months", "currency" },
  summary = { en = "Shows how many customers stay, and how long relationships last.", zh = "客户保持率与平均关系时长" },
  run = function(params, crm, out)
    local activity = read_activity(params, crm, crm.as_of)
    words.currencies(out, activity, crm)
    local counts = activity.counts
    if not activity.retention then
      local title = { en = "Retention on " .. crm.as_of, zh = crm.as_of .. " 客户保持率" }
      return words.insufficient(out, title, activity, activity.none:currency())
    end
    out:title {
      en = kit.percent(activity.retention, 1) .. " of the customers stayed",
      zh = "客户保持率 " .. kit.percent(activity.retention, 1),
    }
    out:metric({ en = "active at the beginning", zh = "期初活跃客户" }, activity.at_start)
    out:metric({ en = "active at the end", zh = "期末活跃客户" }, activity.at_end)
    out:metric({ en = "new", zh = "新客户" }, counts.new)
    out:metric({ en = "returned", zh = "回流客户" }, counts.returned)
    out:metric({ en = "retention", zh = "保持率" }, activity.retention, { type = "percent", places = 1 })
    local kept = kit.ratio(counts.kept, activity.at_start)
    out:metric({ en = "retention without those who returned", zh = "不含回流的保持率" }, kept, { type = "percent", places = 1 })
    local lengths, ranges = {}, { 0, 0, 0, 0 }
    for _, account in ipairs(activity.accounts) do
      if account.state ~= "lost" then
        local length = years(account, crm.as_of)
        table.insert(lengths, length)
        local place = kit.band(length, {
          { from = 0, label = 1 }, { from = 1, label = 2 }, { from = 2, label = 3 }, { from = 5, label = 4 },
        })
        ranges[place] = ranges[place] + 1
      end
    end
    local label = { en = "mean length of the relationship in years", zh = "平均关系时长（年）" }
    if #lengths > 0 then out:metric(label, kit.mean(lengths), { type = "decimal", places = 1 }) end
    out:chart {
      kind = "bar", title = { en = "Active customers by length of the relationship", zh = "活跃客户按关系时长" },
      y = { en = "customers", zh = "客户数" },
      categories = {
        { en = "below 1 year", zh = "不足 1 年" }, { en = "1 to 2", zh = "1–2 年" }, { en = "2 to 5", zh = "2–5 年" },
        { en = "5 and more", zh = "5 年以上" },
      },
      series = { { values = ranges } },
    }
    words.rule(out, activity, params)
    out:text {
      en = "Retention is (active at the end - new) / active at the beginning. The deck means by it the length of the "
        .. "relation, which is counted from the first order there is: it is longer where the data begin later.",
      zh = "保持率 =（期末活跃 − 新客户）÷ 期初活跃。培训课件所指为关系时长，自首次下单起算；数据起点较晚时实际时长更长。",
    }
  end,
}
