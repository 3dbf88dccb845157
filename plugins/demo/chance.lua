-- Numbers that look like chance and are the same every time: a linear congruential sequence. Each part of the
-- demonstration has one of its own, so that more data in one part leave the others as they are.
local Chance = {}
Chance.__index = Chance

local function new(seed) return setmetatable({ state = seed }, Chance) end

function Chance:between(low, high)
  self.state = (self.state * 1103515245 + 12345) % 2147483648
  -- The low bits of such a sequence repeat soon.
  return low + (self.state >> 12) % (high - low + 1)
end

function Chance:hits(percent) return self:between(1, 100) <= percent end

function Chance:pick(list) return list[self:between(1, #list)] end

return new
