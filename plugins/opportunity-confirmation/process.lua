-- S003-15: one job after the other; the fourth to the sixth may be repeated.
local jobs = require "jobs"

local place = {}
for position, name in ipairs(jobs.names) do place[name] = position end

-- The jobs that are left must be done.
local function is_done(change, params, crm)
  if not change.from then return true end
  local tools = jobs.read(params.tools)
  local there = jobs.present(crm, { { key = change.key, account = change.record.account } })[change.key]
  local left, lacking = { change.from, table.unpack(change.skipped or {}) }, {}
  for _, name in ipairs(left) do
    -- Who goes on from the end leaves no job behind.
    local missing = jobs.missing(tools[place[name]] or {}, there)
    table.move(missing, 1, #missing, #lacking + 1, lacking)
  end
  if #lacking == 0 then return true end
  return false, {
    en = "the job is not done, missing: " .. table.concat(lacking, ", "),
    zh = "工作尚未完成，缺少：" .. jobs.described(lacking).zh,
  }
end

local states = table.move(jobs.names, 1, 7, 1, {})
states[8] = "confirmed"

local transitions = {
  { from = { "difficulty", "persuasion" }, to = "visit" }, { from = "persuasion", to = "difficulty" },
}
for position = 1, 7 do
  transitions[#transitions + 1] = {
    from = states[position], to = states[position + 1], guard = is_done,
    evidence = position == 7 and { "set_up_promised_on" } or nil,
  }
end

return workflow {
  object = "opportunity", field = "confirmation", states = states, initial = { "panorama" },
  transitions = transitions, skip = "reason", back = "reason",
}
