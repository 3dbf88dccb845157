-- S004-26: the volume target and which bound holds.
local history = require "history"
local kit = require "lunaria.kit"
local missing_of = require "missing"
local volume = require "volume"

local labels = volume.labels

return report {
  name = "volume-target",
  summary = {
    en = "Sets a volume target from trend, ambition, capacity and room for growth, and shows which decides.",
    zh = "上量目标：由趋势、增长目标、产能与增长空间确定，并指出起约束作用的因素",
  },
  uses = { "total", "length", "method", "window", "base", "forecast", "capacity", "room", "ambition" },
  run = function(params, crm, out)
    local found = volume.read(params, crm)
    history.show_currencies(out, crm, true)
    if kit.is_insufficient(found) then
      local missing = missing_of(found)
      out:title { en = "Volume target", zh = "上量目标" }
      return out:text {
        en = "Insufficient data: " .. missing.en .. ". Give it by parameter, or import two years of orders.",
        zh = "数据不足，缺：" .. missing.zh .. "。请用参数给出，或导入两年订单。",
      }
    end
    local binding = labels[found.binding]
    out:title {
      en = "Target for the next 12 months, set by: " .. binding.en, zh = "未来 12 个月目标由“" .. binding.zh .. "”决定",
    }
    out:lead(labels.target, found.target)
    local growth = kit.ratio(found.target - found.base, found.base)
    if growth then
      out:metric({ en = "growth over the base", zh = "比基数增长" }, growth, { type = "percent", places = 1 })
    end
    local names, values = { labels.base }, { found.base }
    local unknown_en, unknown_zh = {}, {}
    for _, bound in ipairs(found.bounds) do
      if bound.amount then
        names[#names + 1], values[#values + 1] = labels[bound.name], bound.amount:round "half_up"
      else
        unknown_en[#unknown_en + 1], unknown_zh[#unknown_zh + 1] = labels[bound.name].en, labels[bound.name].zh
      end
    end
    names[#names + 1], values[#values + 1] = labels.target, found.target
    out:chart {
      kind = "bar", title = { en = "What limits the target", zh = "目标的各项约束" },
      y = { en = "amount", zh = "金额" }, categories = names, series = { { values = values } },
    }
    local ambition = kit.percent(params.ambition)
    out:heading({ en = "How it was calculated", zh = "计算口径" }, 2)
    out:text {
      en = "The larger of forecast and base with " .. ambition
        .. " growth, at most the capacity, at most the base and the room with customers. Not bounded by: "
        .. (#unknown_en > 0 and table.concat(unknown_en, ", ") .. " (not known)" or "nothing") .. ".",
      zh = "取预测与基数增长 " .. ambition .. " 两者中较大者，不超过产能，不超过基数加增长空间。未知而不作约束："
        .. (#unknown_zh > 0 and table.concat(unknown_zh, "、") or "无") .. "。",
    }
  end,
}
