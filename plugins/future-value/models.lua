-- The models for a run: those whose parameters are given, or those fitted to histories.
local bg_nbd = require "bg_nbd"
local gamma_gamma = require "gamma_gamma"
local histories = require "histories"

local names = { "r", "alpha", "a", "b" }

local function given(params)
  local model, count = {}, 0
  for _, name in ipairs(names) do
    local value = params[name]
    if value then
      if value <= decimal(0) then
        refuse {
          en = "--" .. name .. " is " .. value .. ", expected a number above 0",
          zh = "--" .. name .. " 为 " .. value .. "，应大于 0",
        }
      end
      model[name], count = tonumber(tostring(value)), count + 1
    end
  end
  if count > 0 and count < #names then
    refuse { en = "give --r, --alpha, --a and --b together", zh = "--r、--alpha、--a 与 --b 须一起给出" }
  end
  return count > 0 and model or nil
end

-- BG/NBD and Gamma-Gamma; the first is nil where too few customers have bought again, of whom the third answer tells.
return function(params, found)
  local list, again = histories.grouped(found)
  local orders = given(params) or again >= params.least and bg_nbd.fit(list) or nil
  local all = {}
  for _, own in pairs(found) do all[#all + 1] = own end
  return orders, again >= params.least and gamma_gamma.fit(all) or nil, again
end
