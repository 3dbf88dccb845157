-- The workflows of the two processes.
local gates = require "gates"
local lists = require "lists"
local stages = require "stages"

-- Losing a deal is no move: it keeps the stage in which it was lost.
local function may_move(deal)
  if deal.outcome == "lost" then
    return false, { en = "the deal is lost; open it again first", zh = "商机已输单；请先重新打开" }
  end
  return true
end

-- A deal that begins under way has left nothing here, and needs a reason as it is.
-- S002-07, S002-12: the stages that are left must be complete, or there must be a reason why they are not.
local function may_leave(change, params, crm)
  if not change.from then return true end
  local may, why = may_move(change.record)
  if not may then return false, why end
  if change.to == "P7" and change.record.outcome ~= "won" then
    return false, { en = "signing wins the deal; set outcome=won with it", zh = "签约即赢单；请同时设 outcome=won" }
  end
  local wanted, seen = gates.read(params.gates), gates.evidence(crm, { opportunity = change.key })
  local left, incomplete = { change.from, table.unpack(change.skipped) }, {}
  for _, stage in ipairs(left) do
    for _, item in ipairs(gates.missing(wanted[stage], seen[change.key], crm.as_of)) do
      incomplete[#incomplete + 1] = item
    end
  end
  if #incomplete == 0 or change.reason then return true end
  local names = gates.names(incomplete)
  return false, {
    en = "without evidence, " .. #incomplete .. " missing: " .. names.en .. "; give the evidence or a reason",
    zh = "缺少 " .. #incomplete .. " 项证据：" .. names.zh .. "；请补齐证据或说明原因",
  }
end

local function is_left(change, stage)
  for _, skipped in ipairs(change.skipped) do if skipped == stage then return true end end
  return change.from == stage
end

-- S003-06: who is not qualified stays in the first stage, and who has no complete solution in the third.
local function may_advance(change, params, crm)
  if not change.from then return true end
  local deal = change.record
  local may, why = may_move(deal)
  if not may then return false, why end
  if is_left(change, "entrance") and deal.qualification ~= "qualified" and deal.qualification ~= "high" then
    return false, {
      en = "the deal is not qualified; lunaria run opportunity-qualification says what is missing",
      zh = "商机资格尚未确认；lunaria run opportunity-qualification 会指出所缺条件",
    }
  end
  if is_left(change, "consulting") then
    local missing, items = {}, {}
    for _, type in ipairs(lists.words(params.chain)) do
      local papers = crm.documents:where { opportunity = change.key, type = type, dated_on = { le = crm.as_of } }
      if papers:count() == 0 then
        missing[#missing + 1], items[#items + 1] = type, { id = type }
      end
    end
    if #missing > 0 then
      return false, {
        en = "the solution is not complete, missing: " .. table.concat(missing, ", "),
        zh = "解决方案不完整，缺少：" .. gates.names(items).zh,
      }
    end
  end
  return true
end

-- Forward one by one, past a stage or back with a reason.
local function process(name, field, names, guard, uses)
  local transitions = {}
  for position = 2, #names do
    transitions[position - 1] = { from = names[position - 1], to = names[position], guard = guard }
  end
  return workflow {
    name = name, object = "opportunity", field = field, states = names, initial = { names[1] },
    transitions = transitions, skip = "reason", back = "reason", uses = uses,
  }
end

return {
  process("project-stages", "p_stage", stages.project, may_leave, { "gates" }),
  process("consultative-stages", "c_stage", stages.consultative, may_advance, { "chain" }),
}
