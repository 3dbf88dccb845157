-- The table of prizes: "gold:50:10%:20" is a name, a value, a probability and a stock.
local function prize(piece)
  local name, value, share, stock = piece:match "^%s*([^:]+):([^:]+):([^:]+):?([^:]*)%s*$"
  local is_sound, read = pcall(function()
    return {
      name = name, value = money(value), share = decimal(share),
      stock = stock ~= "" and decimal(stock):to_integer() or nil,
    }
  end)
  if not is_sound or read.share < 0 then
    refuse {
      en = "--prizes: found '" .. piece
        .. "', expected name, value, probability and perhaps stock, such as gold:50:10%:20",
      zh = "--prizes：“" .. piece .. "”无效，应为名称、价值、概率与可选的库存，例如 gold:50:10%:20",
    }
  end
  return read
end

-- A list of prizes, and what one chance costs on average.
return function(text)
  local list, share, expected = {}, decimal(0), nil
  for piece in text:gmatch "[^,]+" do
    local own = prize(piece)
    list[#list + 1], share = own, share + own.share
    expected = (expected or own.value * 0) + own.value * own.share
  end
  if #list == 0 then
    refuse {
      en = "--prizes is empty, expected prizes such as gold:50:10%:20",
      zh = "--prizes 为空，应为奖项，例如 gold:50:10%:20",
    }
  end
  if share > 1 then
    refuse {
      en = ("--prizes: the probabilities add up to %s, expected at most 1"):format(share),
      zh = ("--prizes：各概率合计为 %s，应不超过 1"):format(share),
    }
  end
  return list, expected
end
