return {
  name = "opportunity-qualification", version = "1.0.0", api = 1,
  summary = {
    en = "Qualifies opportunities by need, authority, budget and timing, and presses for an early decision.",
    zh = "商机资格确认：需求、决策权、预算、时间四条件，并督促尽早判定",
  },
  requires = { "customer-data", "customer-visits", "time-log" },
  reads = { "account", "customer_visit", "opportunity", "time_log" },
  parameters = {
    rule = {
      type = "choice", default = "strict",
      choices = {
        { name = "strict", label = { en = "all four conditions", zh = "四项条件全部满足" } },
        { name = "weighted", label = { en = "sum of the four", zh = "四项合计得分" } },
      },
      help = {
        en = "Whether all four conditions are demanded, or their sum decides.",
        zh = "strict：四项条件都须满足；weighted：按合计得分判定",
      },
    },
    least = {
      type = "integer", default = 3, min = 1, max = 4,
      help = { en = "From which degree on a condition is met: 3 is strong.", zh = "条件达到几分算满足：3 为较强" },
    },
    bands = {
      type = "text", default = "0,5,9,13",
      help = {
        en = "From which sum on it is unqualified, slight, qualified, high.",
        zh = "合计得分分档下限：不合格、较弱、合格、优质",
      },
    },
    days = {
      type = "integer", default = 14, min = 1,
      help = { en = "Within how many days a lead should be decided.", zh = "线索应在多少天内判定" },
    },
    months = {
      type = "integer", default = 12, min = 1, max = 120,
      help = { en = "How many months of leads are reported.", zh = "统计近几个月建立的线索" },
    },
    lead_stages = {
      type = "text", default = "P0,P1",
      help = {
        en = "The project stages in which a deal is still a lead; so is one without a stage.",
        zh = "仍视为线索的项目阶段；未填阶段的也算",
      },
    },
    limit = {
      type = "integer", default = 10, min = 1, max = 100,
      help = { en = "How many rows a list has at most.", zh = "列表的最多行数" },
    },
  },
  fields = {
    opportunity = {
      need_state = {
        type = "choice",
        choices = {
          { name = "no", label = { en = "confirmed no", zh = "确认没有" } },
          { name = "unknown", label = { en = "0 unknown", zh = "0 未知" } },
          { name = "weak", label = { en = "1 weak", zh = "1 较弱" } },
          { name = "likely", label = { en = "2 likely", zh = "2 可能" } },
          { name = "strong", label = { en = "3 strong", zh = "3 较强" } },
          { name = "confirmed", label = { en = "4 confirmed", zh = "4 已确认" } },
        },
        label = { en = "need", zh = "需求" },
      },
      need_evidence = { type = "text", label = { en = "evidence of the need", zh = "需求依据" } },
      authority_state = {
        type = "choice",
        choices = {
          { name = "no", label = { en = "confirmed no", zh = "确认没有" } },
          { name = "unknown", label = { en = "0 unknown", zh = "0 未知" } },
          { name = "weak", label = { en = "1 weak", zh = "1 较弱" } },
          { name = "likely", label = { en = "2 likely", zh = "2 可能" } },
          { name = "strong", label = { en = "3 strong", zh = "3 较强" } },
          { name = "confirmed", label = { en = "4 confirmed", zh = "4 已确认" } },
        },
        label = { en = "power to decide", zh = "决策权" },
      },
      authority_evidence = { type = "text", label = { en = "evidence of the power to decide", zh = "决策权依据" } },
      budget_state = {
        type = "choice",
        choices = {
          { name = "no", label = { en = "confirmed no", zh = "确认没有" } },
          { name = "unknown", label = { en = "0 unknown", zh = "0 未知" } },
          { name = "weak", label = { en = "1 weak", zh = "1 较弱" } },
          { name = "likely", label = { en = "2 likely", zh = "2 可能" } },
          { name = "strong", label = { en = "3 strong", zh = "3 较强" } },
          { name = "confirmed", label = { en = "4 confirmed", zh = "4 已确认" } },
        },
        label = { en = "budget", zh = "预算" },
      },
      budget_evidence = { type = "text", label = { en = "evidence of the budget", zh = "预算依据" } },
      timing_state = {
        type = "choice",
        choices = {
          { name = "no", label = { en = "confirmed no", zh = "确认没有" } },
          { name = "unknown", label = { en = "0 unknown", zh = "0 未知" } },
          { name = "weak", label = { en = "1 weak", zh = "1 较弱" } },
          { name = "likely", label = { en = "2 likely", zh = "2 可能" } },
          { name = "strong", label = { en = "3 strong", zh = "3 较强" } },
          { name = "confirmed", label = { en = "4 confirmed", zh = "4 已确认" } },
        },
        label = { en = "plan of purchase", zh = "采购时间计划" },
      },
      timing_evidence = { type = "text", label = { en = "evidence of the plan of purchase", zh = "采购时间计划依据" } },
      qualification = {
        type = "choice", label = { en = "qualification", zh = "资格判定" },
        choices = {
          { name = "qualified", label = { en = "qualified", zh = "合格" } },
          { name = "disqualified", label = { en = "disqualified", zh = "不合格（已否定）" } },
          { name = "open", label = { en = "open", zh = "待判定" } },
          { name = "high", label = { en = "high", zh = "优质" } },
          { name = "slight", label = { en = "slight", zh = "较弱" } },
          { name = "unqualified", label = { en = "unqualified", zh = "得分不足" } },
        },
      },
      qualification_decided_on = {
        type = "date", label = { en = "qualification decided on", zh = "资格判定日期" },
      },
    },
  },
}
