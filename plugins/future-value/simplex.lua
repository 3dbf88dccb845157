-- The least value of a function of several numbers, by the simplex of Nelder and Mead. The same steps every time.
local function moved(from, to, factor)
  local point = {}
  for place, value in ipairs(from) do point[place] = value + factor * (to[place] - value) end
  return point
end

local function center(simplex)
  local sums, count = {}, #simplex - 1
  for place = 1, count do
    sums[place] = 0.0
    for vertex = 1, count do sums[place] = sums[place] + simplex[vertex].point[place] / count end
  end
  return sums
end

-- One descent from a simplex around a point, until the values of its corners lie within the tolerance.
local function descend(f, start, size, tolerance, limit)
  local simplex, calls = {}, 0
  local function corner(point)
    calls = calls + 1
    return { point = point, value = f(point) }
  end
  for place = 0, #start do
    local point = table.move(start, 1, #start, 1, {})
    if place > 0 then point[place] = point[place] + size end
    simplex[place + 1] = corner(point)
  end
  local last = #simplex
  while calls < limit do
    -- Few corners: sorted by insertion, so that equal ones keep their order.
    for place = 2, last do
      local own, before = simplex[place], place - 1
      while before > 0 and simplex[before].value > own.value do
        simplex[before + 1], before = simplex[before], before - 1
      end
      simplex[before + 1] = own
    end
    local best, worst = simplex[1], simplex[last]
    if worst.value - best.value <= tolerance then break end
    local middle = center(simplex)
    local mirrored = corner(moved(middle, worst.point, -1))
    if mirrored.value < best.value then
      local further = corner(moved(middle, worst.point, -2))
      simplex[last] = further.value < mirrored.value and further or mirrored
    elseif mirrored.value < simplex[last - 1].value then
      simplex[last] = mirrored
    else
      local nearer = mirrored.value < worst.value and mirrored or worst
      local inner = corner(moved(middle, nearer.point, 0.5))
      if inner.value < nearer.value then
        simplex[last] = inner
      else
        for place = 2, last do simplex[place] = corner(moved(best.point, simplex[place].point, 0.5)) end
      end
    end
  end
  return simplex[1], calls
end

-- The point and the value, how often the function was asked, and whether it came to rest: a simplex may collapse beside
-- the least value, so that the descent is begun anew from where it ended until that changes nothing.
return function(f, start, options)
  local best, calls = { point = start }, 0
  for _ = 1, options.restarts or 20 do
    local found, asked = descend(f, best.point, 0.5, options.tolerance, options.limit - calls)
    calls = calls + asked
    local gain = best.value and best.value - found.value
    if not best.value or found.value < best.value then best = found end
    if gain and gain <= options.tolerance * 10 then return best.point, best.value, calls, true end
    if calls >= options.limit then break end
  end
  return best.point, best.value, calls, false
end
