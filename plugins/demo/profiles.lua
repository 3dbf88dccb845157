-- What kind of customer each account is: how much it buys, how that develops, how often it orders.
local date = require "lunaria.date"

local ways = {
  [0] = "lost", "steady", "growing", "declining", "steady", "new", "seasonal", "steady", "growing", "steady",
}

local function orders_every(rank)
  if rank <= 8 then return 1 end
  return rank <= 24 and 2 or 4
end

local function discount(rank)
  if rank <= 6 then return 12 end
  if rank <= 12 then return 8 end
  return rank <= 24 and 5 or rank % 4
end

local function profile(index)
  local rank = index * 23 % 60 + 1
  local monthly = 130000
  for _ = 2, rank do monthly = monthly * 885 // 1000 end
  local self = {
    rank = rank, way = index % 9 == 0 and "prospect" or ways[rank % 10], monthly = monthly + 2500,
    every = orders_every(rank), discount = discount(rank), first = 0, last = 23, is_distributor = index % 4 == 0,
  }
  if self.way == "new" then self.first = 12 + rank % 9 end
  if self.way == "lost" then self.last = 9 + rank // 10 * 2 end
  -- Served at more than they bring: much service for small orders, and one large customer who presses the price.
  self.is_costly = rank == 3 or rank > 22 and (rank % 10 == 7 or rank % 10 == 9 or rank % 10 == 3)
  return self
end

-- What it buys in a month in per mille of its usual purchases; months are counted from 0, January 2024.
local seasons = { 820, 700, 1180, 1240, 1080, 900, 860, 1120, 1220, 1060, 930, 890 }
local function level(self, month)
  local season = seasons[month % 12 + 1]
  local trend = 1000
  if self.way == "growing" then
    trend = 780 + 22 * month
  elseif self.way == "declining" then
    trend = 1400 - 45 * month
  elseif self.way == "new" then
    trend = math.min(1000, 400 + 120 * (month - self.first))
  elseif self.way == "lost" then
    trend = math.max(400, 1000 - 80 * math.max(0, month - self.last + 5))
  elseif self.way == "seasonal" then
    season = math.max(100, 1000 + (season - 1000) * 3)
  else
    trend = 980 + 4 * month
  end
  return season * trend // 1000
end

return {
  of = profile, level = level,
  month = function(number) return date.add_months("2024-01-01", number) end,
}
