-- What has become of each stage of a process.
local date = require "lunaria.date"
local kit = require "lunaria.kit"

-- How long a deal stayed in the stages that it has left: `stage`, `from`, `to`, `days`.
local function stays(own, closed_on)
  local list = {}
  for position, move in ipairs(own or {}) do
    local following = own[position + 1]
    local to = following and following.on or closed_on
    if to and to >= move.on then
      list[#list + 1] = {
        stage = move.stage, from = move.on, to = to, days = date.days_between(move.on, to),
        next_stage = following and following.stage,
      }
    end
  end
  return list
end

-- For each stage how many deals have reached it and with which amount, the share of them that went on, the mean days
-- in it, and the share of those closed that was won, where there are enough of them. A stage gone past is reached.
local function analysis(deals, moves, names, none, cases)
  local place, rows = {}, {}
  for position, name in ipairs(names) do
    place[name] = position
    rows[position] = { stage = name, reached = 0, amount = none, closed = 0, won = 0, days = {} }
  end
  for _, deal in ipairs(deals) do
    local own, furthest = moves[deal.key], 0
    for _, move in ipairs(own or {}) do furthest = math.max(furthest, place[move.stage] or 0) end
    for position = 1, furthest do
      local row = rows[position]
      row.reached, row.amount = row.reached + 1, row.amount + (deal.amount or none)
      if deal.outcome ~= "open" then row.closed = row.closed + 1 end
      if deal.outcome == "won" then row.won = row.won + 1 end
    end
    for _, stay in ipairs(stays(own, deal.closed_on)) do
      local row = rows[place[stay.stage]]
      if row then row.days[#row.days + 1] = stay.days end
    end
  end
  for position, row in ipairs(rows) do
    local following = rows[position + 1]
    row.conversion = following and kit.ratio(following.reached, row.reached) or nil
    row.win_rate = row.closed >= cases and kit.ratio(row.won, row.closed) or nil
    local mean = kit.mean(row.days)
    row.mean_days = not kit.is_insufficient(mean) and mean or nil
  end
  return rows
end

return { stays = stays, analysis = analysis }
