-- S001-46: pay = max(0, list price less discount - vouchers); saving = list price - pay.
local kit = require "lunaria.kit"

-- Reads "2000:400,5000:590" into bands, the list price and the voucher from there on.
local function bands(text)
  local list = {}
  for piece in text:gmatch "[^,]+" do
    local ok, from, worth = pcall(function()
      local left, right = piece:match "^%s*([^:]+)%s*:%s*([^:]-)%s*$"
      return money(left), money(right)
    end)
    if not ok then
      refuse {
        en = "--vouchers: found '" .. piece .. "', expected a list price and a value, such as 2000:400",
        zh = "--vouchers：“" .. piece .. "”无效，应为标价与面额，例如 2000:400",
      }
    end
    list[#list + 1] = { from = from, label = worth }
  end
  if #list == 0 then
    refuse {
      en = "--vouchers is empty, expected list prices and values, such as 2000:400",
      zh = "--vouchers 为空，应为标价与面额，例如 2000:400",
    }
  end
  return list
end

-- A table with `voucher`, `pay`, `saving`, `multiple` and `margin`; what cannot be said is absent, and `reason` says
-- why.
return function(list, params)
  local none = list * 0
  local voucher = kit.band(list, bands(params.vouchers))
  if not voucher then return { list = list, reason = "no voucher" } end
  local discounted = list - list * params.discount
  local pay = math.max(none, discounted - voucher * math.min(params.number, params.most))
  local cost = params.cost and list * params.cost
  return {
    list = list, voucher = voucher, pay = pay, saving = list - pay,
    -- How many times what is paid the goods are worth; of goods for nothing there is no such number.
    multiple = kit.ratio(list, pay) or nil, margin = cost and pay - cost,
  }
end
