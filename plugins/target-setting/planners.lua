-- What is to be done about targets: enter them, agree on their parts (S004-26, S004-27), issue quotas (S002-23).
local breakdown = require "breakdown"
local history = require "history"
local date = require "lunaria.date"
local kit = require "lunaria.kit"
local read_units = require "units"
local volume = require "volume"

local agree_targets = planner {
  name = "agree-targets",
  summary = {
    en = "Asks for the volume target to be entered and its first breakdown to be agreed.",
    zh = "录入上量目标并商定其分解",
  },
  uses = {
    "total", "levels", "planner", "days", "length", "method", "window", "base", "forecast", "capacity", "room",
    "ambition",
  },
  rules = {
    volume = { en = "volume", zh = "上量目标" },
    part = { en = "part", zh = "目标分解" },
  },
  plan = function(params, crm, propose)
    local due, from = date.add_days(crm.as_of, params.days), history.stop(crm.as_of)
    local found = volume.read(params, crm)
    if not kit.is_insufficient(found) then
      local amount, binding = kit.grouped(found.target), volume.labels[found.binding]
      propose {
        rule = "volume", who = params.planner, due = due,
        what = {
          en = "enter the target of 12 months from " .. from .. ": " .. amount .. " (" .. binding.en .. ")",
          zh = "录入自 " .. from .. " 起 12 个月的目标：" .. amount .. "（" .. binding.zh .. "）",
        },
      }
    end
    local parts = breakdown.read(params, crm)
    if kit.is_insufficient(parts) then return end
    for _, node in ipairs(parts.nodes) do
      local amount = kit.grouped(node.value)
      propose {
        rule = "part", who = params.planner, due = due,
        what = {
          en = "agree on the target of " .. node.label .. " from " .. from .. ": " .. amount,
          zh = "商定" .. node.label .. "自 " .. from .. " 起的目标：" .. amount,
        },
      }
    end
  end,
}

local issue_quotas = planner {
  name = "issue-quotas",
  summary = { en = "Asks for a quota to be agreed with each rep.", zh = "与每位销售代表商定任务" },
  uses = {
    "total", "alpha", "floor", "cap", "days", "length", "method", "window", "base", "forecast", "capacity", "room",
    "ambition",
  },
  plan = function(params, crm, propose)
    local found = read_units(params, crm)
    if kit.is_insufficient(found) then return end
    local due, from = date.add_days(crm.as_of, params.days), history.stop(crm.as_of)
    for _, unit in ipairs(found.units) do
      local amount = kit.grouped(unit.quota)
      propose {
        who = unit.key, due = due, subject = { object = "rep", key = unit.key },
        what = {
          en = "accept or dispute the quota of 12 months from " .. from .. ": " .. amount,
          zh = "确认或提出异议：自 " .. from .. " 起 12 个月任务 " .. amount,
        },
      }
    end
  end,
}

return { agree_targets = agree_targets, issue_quotas = issue_quotas }
