-- The columns of the reports, by name.
local titles = {
  key = { en = "key", zh = "编号" }, customer = { en = "account", zh = "客户" },
  stage = { en = "stage", zh = "阶段" }, deals = { en = "deals", zh = "商机数" }, amount = { en = "open", zh = "未结金额" },
  probability = { en = "probability", zh = "概率" }, weighted = { en = "weighted", zh = "加权金额" },
  conversion = { en = "go on", zh = "转化率" }, win_rate = { en = "own win rate", zh = "历史赢单率" },
  target = { en = "target", zh = "目标" }, won = { en = "won", zh = "已签" }, gap = { en = "gap", zh = "缺口" },
  ahead = { en = "ahead", zh = "超额" },
  expected_close = { en = "expected close", zh = "预计成交" }, days_late = { en = "days late", zh = "逾期天数" },
  reached = { en = "deals", zh = "商机数" }, mean_days = { en = "mean days", zh = "平均天数" },
  expected = { en = "expected", zh = "预期金额" }, open = { en = "open now", zh = "当前未结" },
  moves = { en = "moves", zh = "推进次数" }, full = { en = "with full evidence", zh = "证据齐全" },
  share = { en = "share", zh = "占比" }, moved_on = { en = "on", zh = "日期" }, missing = { en = "missing", zh = "缺少" },
  all = { en = "amount", zh = "金额" }, is_own = { en = "own history", zh = "自有历史" },
  stuck = { en = "days in stage", zh = "停留天数" }, silent = { en = "days silent", zh = "未联系天数" },
  slipped = { en = "postponed", zh = "推迟次数" }, thin = { en = "contacts", zh = "联系人数" },
  rival = { en = "rival ahead", zh = "领先对手" }, late = { en = "days late", zh = "逾期天数" },
  items = { en = "items", zh = "事项数" }, lacking = { en = "lacking", zh = "尚缺" },
  causes = { en = "causes", zh = "原因数" },
}

local types = {
  deals = "integer", amount = "money", probability = "percent", weighted = "money", conversion = "percent",
  win_rate = "percent", target = "money", won = "money", gap = "money", ahead = "money", expected_close = "date",
  days_late = "integer",
  reached = "integer", mean_days = "decimal", expected = "money", open = "integer", moves = "integer",
  full = "integer", share = "percent", moved_on = "date", all = "money", is_own = "boolean", stuck = "integer",
  silent = "integer", slipped = "integer", thin = "integer", late = "integer", causes = "integer",
  items = "integer", lacking = "integer",
}

local fields = {
  p_stage = "opportunity.p_stage", c_stage = "opportunity.c_stage", owner = "opportunity.owner",
}

return function(...)
  local list = {}
  for position, name in ipairs { ... } do
    local places = types[name] == "percent" and 0 or name == "mean_days" and 1 or nil
    list[position] = {
      name = name, field = fields[name], title = titles[name], type = types[name], places = places,
    }
  end
  return list
end
