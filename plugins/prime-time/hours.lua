-- Times of a day in minutes since midnight.
local function minute(text)
  local hours, minutes = text:match "^(%d%d):(%d%d)$"
  hours, minutes = tonumber(hours), tonumber(minutes)
  return hours and hours <= 24 and minutes < 60 and hours * 60 + minutes or nil
end

-- The spans of a text such as "09:30-11:30,14:00-16:00", each up to and without its end.
local function read(text)
  local spans = {}
  for part in text:gmatch "[^,%s]+" do
    local from, to = part:match "^([^-]+)-(.+)$"
    from, to = from and minute(from), to and minute(to)
    if not from or not to or to <= from or spans[#spans] and from < spans[#spans].to then
      refuse {
        en = "--windows has '" .. part .. "', expected spans that follow each other, such as 09:30-11:30,14:00-16:00",
        zh = "--windows 中有“" .. part .. "”，应为先后相接的时段，例如 09:30-11:30,14:00-16:00",
      }
    end
    spans[#spans + 1] = { from = from, to = to }
  end
  return spans
end

-- How many minutes from a start on lie in the spans.
local function inside(spans, start, minutes)
  local sum = 0
  for _, span in ipairs(spans) do
    sum = sum + math.max(0, math.min(span.to, start + minutes) - math.max(span.from, start))
  end
  return sum
end

return { read = read, inside = inside, minute = function(at) return minute(at:sub(12, 16)) end }
