-- S004-39: what each rep's events come to. A failure counts once it is reviewed and the rep was heard, not before.

local function read(text)
  local points = {}
  for piece in text:gmatch "[^,]+" do
    local ok, name, number = pcall(function()
      local left, right = piece:match "^%s*(.-)%s*:%s*([^:]-)%s*$"
      return left, decimal(right)
    end)
    if not ok or name == "" then
      refuse {
        en = "--points: found '" .. piece .. "', expected a kind and its points, such as growth:15",
        zh = "--points：“" .. piece .. "”无效，应为类型与积分，例如 growth:15",
      }
    end
    points[name] = number
  end
  return points
end

-- By rep: `points`, and the lists `counted` and `open`, the failures that wait for review or reply.
return function(period, params, crm)
  local rules, by_rep = read(params.points), {}
  for event in crm.merit_events:where({ happened_on = period }):order_by("happened_on"):each() do
    local points = rules[event.kind]
    if not points then
      refuse {
        en = "--points says nothing of '" .. event.kind .. "', which '" .. event.key .. "' is",
        zh = "--points 没有给出“" .. event.kind .. "”的积分，而“" .. event.key .. "”属于此类",
      }
    end
    local own = by_rep[event.rep] or { points = decimal(0), counted = {}, open = {} }
    by_rep[event.rep] = own
    local is_heard = event.heard_on and event.reviewed_on and event.reviewed_on <= period.last
      and event.heard_on <= event.reviewed_on
    if points < 0 and not is_heard then
      own.open[#own.open + 1] = { event = event, points = points }
    else
      own.points = own.points + points
      own.counted[#own.counted + 1] = { event = event, points = points }
    end
  end
  return by_rep
end
