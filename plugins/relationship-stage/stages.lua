-- The stages in rising order. An interrupted relationship stands outside of it.
local order = { "pre", "early", "mid", "partnership", "synergistic" }
local rank = {}
for position, stage in ipairs(order) do rank[stage] = position end

return {
  order = order, rank = rank,
  label = {
    pre = { en = "pre", zh = "孕育" }, early = { en = "early", zh = "初级" }, mid = { en = "mid", zh = "中级" },
    partnership = { en = "partnership", zh = "伙伴式" }, synergistic = { en = "synergistic", zh = "协作式" },
    interrupted = { en = "interrupted", zh = "中断" }, none = { en = "none", zh = "无" },
    unknown = { en = "not known", zh = "未知" },
  },
}
