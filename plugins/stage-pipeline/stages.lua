-- The two processes: project stages P0 to P7, and the five stages of consultative selling.
local lists = require "lists"

local project = { "P0", "P1", "P2", "P3", "P4", "P5", "P6", "P7" }
local consultative = { "entrance", "demand", "consulting", "business", "action" }

local place = {}
for position, name in ipairs(project) do place[name] = position end

-- How likely a deal in each stage is won. Read as "completed", a value holds when its stage is done, so that a deal in
-- Pk has that of P(k-1), and one in P0 none.
local function probabilities(params)
  local table_values = lists.probabilities(params.probabilities, project, "--probabilities")
  if params.semantics == "column" then return table_values end
  local values = { P0 = decimal(0), P7 = table_values.P7 }
  for position = 2, 7 do values[project[position]] = table_values[project[position - 1]] end
  return values
end

-- The consultative stage of each project stage, from a text such as "P0-P1,P2-P3,P4-P5,P6,P7".
local function consultative_of(text)
  local parts, found = lists.words(text), {}
  local function fail() refuse {
    en = "--c-stages is '" .. text .. "', expected five spans as P0-P1,P2-P3,P4-P5,P6,P7",
    zh = "--c-stages 为“" .. text .. "”，应为五段，例如 P0-P1,P2-P3,P4-P5,P6,P7",
  } end
  if #parts ~= #consultative then fail() end
  for position, part in ipairs(parts) do
    local first, last = part:match "^(P%d)%-(P%d)$"
    first, last = place[first or part], place[last or part]
    if not first or not last then fail() end
    for step = first, last do found[project[step]] = consultative[position] end
  end
  return found
end

return {
  project = project, consultative = consultative, place = place, probabilities = probabilities,
  consultative_of = consultative_of,
}
