-- Next moves that fit the stage: what, and within how many days.
local date = require "lunaria.date"
local relations = require "relations"
local stages = require "stages"

local function play(en, zh, days) return { what = { en = en, zh = zh }, days = days } end

local usual = {
  pre = {
    play("introduce KAM and purchasing manager to each other", "促成客户经理与采购经理首次见面", 7),
    play("learn what the customer needs and how it buys", "了解客户需求与采购流程", 14),
    play("have samples assessed, assess the customer", "安排样品评估，并评估客户", 30),
  },
  early = {
    play("review quality and delivery of the last orders with the buyer", "与采购员回顾近期订单的质量与交期", 14),
    play("agree on who answers service questions", "明确服务对接人", 14),
    play("find out what keeps the share below a half", "了解占比未过半的原因", 30),
  },
  mid = {
    play("open technical-design contact", "建立我方技术与客户设计的联系", 14),
    play("prepare price arguments", "准备价格谈判依据", 14),
    play("monthly coordination meeting", "召开月度协调会", 30),
  },
  partnership = {
    play("quarterly coordination of KAM and purchasing manager", "客户经理与采购经理季度协调", 30),
    play("arrange a meeting of the boards", "安排双方董事会层面会谈", 60),
    play("look for two subjects of joint teams", "选定两个联合小组课题", 60),
  },
  synergistic = {
    play("review the joint projects openly", "公开评审联合项目", 30),
    play("bring the common strategy up to date", "更新共同战略", 60),
  },
  interrupted = {
    play("find the cause among the nine of the early warning", "对照九项原因查明中断原因", 7),
    play("decide whether to win the customer back", "决定是否挽回客户", 30),
  },
}

-- The plays of a parameter: "mid: what @days, what @days; early: …".
local function read_plays(text)
  local plays = setmetatable({}, { __index = usual })
  for part in (text or ""):gmatch "[^;]+" do
    local stage, list = part:match "^%s*(%a+)%s*:(.*)$"
    if not stage or not usual[stage] then
      refuse {
        en = "--plays has '" .. part .. "', expected a stage, a colon and actions",
        zh = "--plays 中有“" .. part .. "”，应为阶段、冒号与行动",
      }
    end
    plays[stage] = {}
    for action in list:gmatch "[^,]+" do
      local what, days = action:match "^%s*(.-)%s*@%s*(%d+)%s*$"
      if not what then
        refuse {
          en = "--plays has '" .. action .. "', expected an action, @ and days",
          zh = "--plays 中有“" .. action .. "”，应为行动、@ 与天数",
        }
      end
      table.insert(plays[stage], play(what, what, math.tointeger(tonumber(days))))
    end
  end
  return plays
end

return planner {
  name = "stage-playbook", uses = stages.using("account", "all", "plays"),
  summary = { en = "Proposes next steps that fit the stage of the relationship.", zh = "按关系阶段安排下一步行动" },
  rules = {
    pre = { en = "pre", zh = "孕育" },
    early = { en = "early", zh = "初级" },
    mid = { en = "mid", zh = "中级" },
    partnership = { en = "partnership", zh = "伙伴式" },
    synergistic = { en = "synergistic", zh = "协作式" },
    interrupted = { en = "interrupted", zh = "中断" },
  },
  plan = function(params, crm, propose)
    local relation_of, plays = relations.read(crm, params), read_plays(params.plays)
    for _, account in ipairs(relations.chosen(crm, params)) do
      local found = relation_of(account)
      for _, move in ipairs(found.stage and plays[found.stage] or {}) do
        propose {
          what = move.what, who = account.owner, due = date.add_days(crm.as_of, move.days), subject = account,
          rule = found.stage,
        }
      end
    end
  end,
}
