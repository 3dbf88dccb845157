return {
  name = "kpi-monitor", version = "1.0.0", api = 1,
  summary = {
    en = "Watches indicators by traffic lights, and the changes made where one is red.",
    zh = "监控指标红黄绿灯，以及针对红灯的调整优化",
  },
  requires = { "customer-data", "sales-team" },
  reads = { "kpi", "kpi_change", "kpi_value" },
  workflows = { "kpi_change.state" },
  parameters = {
    green = {
      type = "percent", default = "100%", min = "0%", label = { en = "green from", zh = "绿灯下限" },
      help = { en = "From which pace a light is green.", zh = "进度达到多少为绿灯" },
    },
    yellow = {
      type = "percent", default = "90%", min = "0%", label = { en = "yellow from", zh = "黄灯下限" },
      help = { en = "From which pace a light is yellow and not red.", zh = "进度达到多少为黄灯，以下为红灯" },
    },
    season = {
      type = "text", default = "1,1,1,1,1,1,1,1,1,1,1,1", label = { en = "season", zh = "季节权重" },
      help = {
        en = "The weights of January to December, such as the seasonal index of demand-forecast.",
        zh = "1 至 12 月的权重，例如 demand-forecast 的季节指数",
      },
    },
    limit = {
      type = "integer", default = 10, min = 1, max = 100,
      help = { en = "How many rows a list has at most.", zh = "列表的最多行数" },
    },
  },
  objects = {
    kpi = {
      label = { en = "indicator", zh = "监控指标" },
      fields = {
        name = { type = "text", required = true, label = { en = "name", zh = "名称" } },
        owner = {
          type = "reference", to = "rep", must_exist = false, indexed = true, label = { en = "owner", zh = "负责人" },
        },
        unit = { type = "text", label = { en = "unit", zh = "单位" } },
        -- A sum grows with time, as sales do; a level does not, as a market share.
        kind = {
          type = "choice",
          choices = {
            { name = "sum", label = { en = "sum over time", zh = "累计值" } },
            { name = "level", label = { en = "level", zh = "水平值" } },
          },
          required = true, default = "sum", label = { en = "kind", zh = "类型" },
        },
        first_day = { type = "date", required = true, label = { en = "first day", zh = "起始日" } },
        last_day = { type = "date", required = true, label = { en = "last day", zh = "截止日" } },
        target = { type = "decimal", places = 4, required = true, label = { en = "target", zh = "目标" } },
      },
    },
    -- What was measured: of a sum everything since the first day.
    kpi_value = {
      label = { en = "value of an indicator", zh = "指标实际值" },
      fields = {
        kpi = {
          type = "reference", to = "kpi", required = true, indexed = true, label = { en = "indicator", zh = "指标" },
        },
        measured_on = {
          type = "date", required = true, indexed = true, label = { en = "measured on", zh = "统计日" },
        },
        value = { type = "decimal", places = 4, required = true, label = { en = "value", zh = "实际值" } },
      },
    },
    kpi_change = {
      label = { en = "adjustment", zh = "调整措施" },
      fields = {
        kpi = {
          type = "reference", to = "kpi", required = true, indexed = true, label = { en = "indicator", zh = "指标" },
        },
        owner = {
          type = "reference", to = "rep", must_exist = false, indexed = true, label = { en = "owner", zh = "负责人" },
        },
        state = {
          type = "choice",
          choices = {
            { name = "detected", label = { en = "detected", zh = "已发现" } },
            { name = "proposed", label = { en = "proposed", zh = "已提议" } },
            { name = "approved", label = { en = "approved", zh = "已批准" } },
            { name = "done", label = { en = "done", zh = "已实施" } },
            { name = "reviewed", label = { en = "reviewed", zh = "已复盘" } },
          },
          required = true, default = "detected", label = { en = "state", zh = "状态" },
        },
        what = { type = "text", label = { en = "what", zh = "调整内容" } },
        from_state = { type = "text", label = { en = "from", zh = "调整前做法" } },
        to_state = { type = "text", label = { en = "to", zh = "调整后做法" } },
        reason = { type = "text", label = { en = "reason", zh = "原因" } },
        done_on = { type = "date", label = { en = "done on", zh = "实施日期" } },
        review_on = { type = "date", label = { en = "review on", zh = "复盘日期" } },
        before = { type = "decimal", places = 4, label = { en = "indicator before", zh = "调整前指标值" } },
        after = { type = "decimal", places = 4, label = { en = "indicator after", zh = "调整后指标值" } },
      },
    },
  },
}
