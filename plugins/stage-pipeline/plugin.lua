return {
  name = "stage-pipeline", version = "1.0.0", api = 1,
  summary = {
    en = "Guides deals through the stages P0 to P7, weights the pipeline by them and finds deals that are stuck.",
    zh = "项目阶段 P0–P7：阶段推进与证据、加权销售漏斗与滞留项目预警",
  },
  requires = {
    "competitors", "customer-data", "customer-visits", "documents", "opportunity-qualification", "targets",
  },
  reads = {
    "account", "competitor", "competitor_position", "contact", "customer_visit", "document", "gate_evidence",
    "opportunity", "rep", "stage_move", "target", "transition",
  },
  workflows = { "opportunity.p_stage", "opportunity.c_stage" },
  parameters = {
    probabilities = {
      type = "text", default = "10%,20%,25%,30%,50%,75%,90%,100%",
      help = { en = "The probabilities of the stages P0 to P7.", zh = "P0 至 P7 各阶段的成功概率" },
    },
    semantics = {
      type = "choice", default = "column",
      choices = {
        { name = "column", label = { en = "holds in the stage", zh = "处于该阶段即取该值" } },
        { name = "completed", label = { en = "holds once the stage is completed", zh = "完成该阶段后才取该值" } },
      },
      help = {
        en = "Whether a probability holds in its stage, or only once the stage is completed.",
        zh = "概率是处于该阶段即适用（column），还是完成该阶段后才适用（completed）",
      },
    },
    gates = {
      type = "text",
      default =
        "P0:plan,call;P1:visit,survey;P2:proposal;P3:demo,exchange;P4:needs,solution;P5:evaluation;P6:talks,signing",
      help = {
        en = "What must have been seen before a stage is left; a ? behind an item makes it optional.",
        zh = "离开各阶段前须有证据的事项；事项后加 ? 表示可选",
      },
    },
    period = {
      type = "period",
      help = {
        en = "The period of the target; the quarter of the day after the run's unless given.",
        zh = "目标期间；默认为统计日次日所在季度",
      },
    },
    months = {
      type = "integer", default = 12, min = 1, max = 120,
      help = { en = "How many months back win rate and cycle of the velocity go.", zh = "销售速度所用赢单率与周期的月数" },
    },
    gate_months = {
      type = "integer", default = 3, min = 1, max = 120,
      help = { en = "How many months back the evidence of moves is looked at.", zh = "核查阶段推进证据的月数" },
    },
    cases = {
      type = "integer", default = 20, min = 1,
      help = {
        en = "How many closed deals a historic win rate takes at least.",
        zh = "计算历史赢单率所需的最少已结商机数",
      },
    },
    c_stages = {
      type = "text", default = "P0-P1,P2-P3,P4-P5,P6,P7",
      help = {
        en = "Which project stages each of the five consultative stages stands for.",
        zh = "顾问式五个阶段各对应哪些项目阶段",
      },
    },
    c_probabilities = {
      type = "text", default = "10%,30%,50%,75%,90%",
      help = {
        en = "The probabilities of the five stages where history has too few cases.",
        zh = "历史样本不足时五个阶段的成功概率",
      },
    },
    chain = {
      type = "text",
      default = "needs_survey,architecture,design,implementation_plan,differentiation,benefit_analysis,submission",
      help = {
        en = "The types of documents there must be before the third consultative stage is left.",
        zh = "离开第三阶段（方案论证）前须齐备的文件类型",
      },
    },
    drop = {
      type = "percent", default = "30%", min = "0%", max = "100%",
      help = {
        en = "An alert is raised if a conversion falls by more than this against the last 4 quarters.",
        zh = "阶段转化率较前 4 季度下降超过该比例即预警",
      },
    },
    drop_cases = {
      type = "integer", default = 5, min = 1,
      help = {
        en = "How many deals must have left a stage in the quarter, and before, to compare.",
        zh = "比较转化率所需的最少离开阶段商机数",
      },
    },
    stuck_factor = {
      type = "decimal", default = "1.5", min = "0",
      help = {
        en = "Stuck is who stays longer than this multiple of the median of won deals.",
        zh = "停留超过赢单中位数的该倍数即为滞留",
      },
    },
    stuck_cases = {
      type = "integer", default = 10, min = 1,
      help = { en = "How many won deals the median of a stage takes.", zh = "阶段停留中位数所需的最少赢单数" },
    },
    stuck_days = {
      type = "integer", default = 30, min = 0,
      help = { en = "The limit in days where there are fewer.", zh = "赢单样本不足时的停留上限（天）" },
    },
    silent_days = {
      type = "integer", default = 21, min = 1,
      help = { en = "From how many days without contact on a deal is silent.", zh = "多少天未联系客户即为沉寂" },
    },
    slips = {
      type = "integer", default = 2, min = 1,
      help = { en = "From how many postponements on a deal has slipped.", zh = "推迟成交几次即为拖延" },
    },
    contacts = {
      type = "integer", default = 2, min = 1,
      help = { en = "How many contacts a deal above P3 must have.", zh = "P3 以上项目至少应有的联系人数" },
    },
    thin_above = {
      type = "text", default = "P3",
      help = { en = "Above which stage contacts are counted.", zh = "高于哪个阶段才检查联系人数" },
    },
    warn = {
      type = "integer", default = 2, min = 1,
      help = { en = "From how many causes on it is a warning.", zh = "几个原因起为警告" },
    },
    critical = {
      type = "integer", default = 3, min = 1,
      help = { en = "From how many causes on it is critical.", zh = "几个原因起为严重" },
    },
    limit = {
      type = "integer", default = 10, min = 1, max = 100,
      help = { en = "How many rows lists and charts have at most.", zh = "列表与图表的最多行数" },
    },
    currency = {
      type = "currency",
      help = { en = "The currency of the deals; the company's unless given.", zh = "商机币种，默认为公司币种" },
    },
  },
  objects = {
    -- Moves brought from elsewhere; those made here are kept by the workflows.
    stage_move = {
      label = { en = "stage move", zh = "阶段变更" },
      fields = {
        opportunity = {
          type = "reference", to = "opportunity", required = true, indexed = true,
          label = { en = "opportunity", zh = "商机" },
        },
        field = {
          type = "choice", required = true, default = "p_stage", label = { en = "process", zh = "流程" },
          choices = {
            { name = "p_stage", label = { en = "project stages", zh = "项目阶段" } },
            { name = "c_stage", label = { en = "consultative stages", zh = "顾问式销售阶段" } },
          },
        },
        stage = { type = "text", required = true, label = { en = "stage", zh = "阶段" } },
        moved_on = { type = "date", required = true, label = { en = "moved on", zh = "变更日期" } },
        author = { type = "text", label = { en = "author", zh = "变更人" } },
        note = { type = "text", label = { en = "note", zh = "备注" } },
      },
    },
    -- What must be said is said, what must be done is done, what is done is seen.
    gate_evidence = {
      plural = "gate_evidences",
      label = { en = "evidence of a stage", zh = "阶段证据" },
      fields = {
        opportunity = {
          type = "reference", to = "opportunity", required = true, indexed = true,
          label = { en = "opportunity", zh = "商机" },
        },
        item = { type = "text", required = true, label = { en = "item", zh = "事项" } },
        said_on = { type = "date", label = { en = "said on", zh = "说到日期" } },
        done_on = { type = "date", label = { en = "done on", zh = "做到日期" } },
        document = { type = "reference", to = "document", label = { en = "evidence", zh = "证据文件" } },
      },
    },
  },
  fields = {
    opportunity = {
      c_stage = {
        type = "choice", label = { en = "consultative stage", zh = "顾问式销售阶段" },
        choices = {
          { name = "entrance", label = { en = "1 confirm opportunity", zh = "1 确认商机" } },
          { name = "demand", label = { en = "2 lead the process", zh = "2 引导流程" } },
          { name = "consulting", label = { en = "3 argue the solution", zh = "3 论证方案" } },
          { name = "business", label = { en = "4 business talks", zh = "4 商务洽谈" } },
          { name = "action", label = { en = "5 close", zh = "5 成交" } },
        },
      },
      c_position = {
        type = "choice", label = { en = "place in the consultative process", zh = "顾问式流程位置" },
        choices = {
          { name = "entrance", label = { en = "1 confirm opportunity", zh = "1 确认商机" } },
          { name = "demand", label = { en = "2 lead the process", zh = "2 引导流程" } },
          { name = "consulting", label = { en = "3 argue the solution", zh = "3 论证方案" } },
          { name = "business", label = { en = "4 business talks", zh = "4 商务洽谈" } },
          { name = "action", label = { en = "5 close", zh = "5 成交" } },
        },
      },
      win_probability = { type = "percent", label = { en = "win probability", zh = "成功概率" } },
    },
  },
}
