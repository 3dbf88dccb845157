-- What a game costs: as the probabilities have it, and as the draws came out.
local date = require "lunaria.date"
local kit = require "lunaria.kit"
local play = require "game"

-- The prizes that are set; a company's own are called as it calls them.
local words = { gold = { en = "gold", zh = "金蛋" }, silver = { en = "silver", zh = "银蛋" } }

local function said(name) return words[name] or { en = name, zh = name } end

local function orders_of(period, params, crm)
  local is_meant, orders, others = {}, {}, {}
  for account in crm.accounts:where({ channel = params.channel }):select("key"):each() do
    is_meant[account.key] = true
  end
  local all = crm.orders:where { ordered_on = period }
  for _, group in ipairs(all:where({ currency = { ne = crm.currency } }):group_by("account", "currency"):count()) do
    if is_meant[group.account] then others[group.currency] = (others[group.currency] or 0) + group.count end
  end
  local found = all:where { currency = crm.currency }
  for order in found:select("key", "account", "ordered_on", "amount"):order_by("ordered_on"):each() do
    if is_meant[order.account] then orders[#orders + 1] = order end
  end
  return orders, others
end

local function show_prizes(out, prizes, total)
  local names, drawn, expected, rows = {}, {}, {}, {}
  for position, prize in ipairs(prizes) do
    local mean = prize.share * total
    names[position], drawn[position], expected[position] = said(prize.name), decimal(prize.given), mean
    rows[position] = {
      name = names[position], value = prize.value, share = prize.share, expected = mean, given = prize.given,
      left = prize.stock and prize.stock - prize.given,
    }
  end
  out:chart {
    kind = "bar", title = { en = "Prizes, expected and drawn", zh = "奖项：期望与实际" }, categories = names,
    series = {
      { name = { en = "expected", zh = "期望" }, values = expected },
      { name = { en = "drawn", zh = "实际" }, values = drawn },
    },
  }
  out:table {
    columns = {
      { name = "name", title = { en = "prize", zh = "奖项" } },
      { name = "value", title = { en = "value", zh = "价值" }, type = "money" },
      { name = "share", title = { en = "probability", zh = "概率" }, type = "percent" },
      { name = "expected", title = { en = "expected", zh = "期望个数" }, type = "decimal", places = 1 },
      { name = "given", title = { en = "drawn", zh = "实际个数" }, type = "integer" },
      { name = "left", title = { en = "left in stock", zh = "剩余库存" }, type = "integer" },
    },
    rows = rows,
  }
end

-- What an order has won, such as "2 gold, silver".
local function winnings(prizes)
  local counts, en, zh = {}, {}, {}
  for _, prize in ipairs(prizes) do counts[prize.name] = (counts[prize.name] or 0) + 1 end
  for _, prize in ipairs(prizes) do
    local count, label = counts[prize.name], said(prize.name)
    if count then
      en[#en + 1] = count > 1 and count .. " " .. label.en or label.en
      zh[#zh + 1] = count > 1 and label.zh .. "×" .. count or label.zh
    end
    counts[prize.name] = nil
  end
  return #en > 0 and { en = table.concat(en, ", "), zh = table.concat(zh, "、") } or nil
end

local function show_orders(out, games, limit)
  local list, rows = {}, {}
  for position, game in ipairs(games) do
    list[position] = { key = game.order.key, game = game, amount = game.order.amount }
  end
  for position, entry in ipairs(kit.rank(list, "amount")) do
    if position > limit then break end
    local game = entry.row.game
    rows[position] = {
      order = game.order.key, account = game.order.account, amount = game.order.amount, chances = game.chances,
      expected = game.expected:round "half_up", won = winnings(game.won),
    }
  end
  out:heading { en = "The largest orders", zh = "金额最大的订单" }
  out:table {
    columns = {
      { name = "order", title = { en = "order", zh = "订单" } },
      { name = "account", field = "order.account", title = { en = "customer", zh = "客户" } },
      { name = "amount", title = { en = "amount", zh = "金额" }, type = "money" },
      { name = "chances", title = { en = "chances", zh = "机会" }, type = "integer" },
      { name = "expected", title = { en = "expected cost", zh = "期望成本" }, type = "money" },
      { name = "won", title = { en = "won", zh = "中奖" } },
    },
    rows = rows,
  }
  local left = #list - limit
  if left > 0 then
    out:text { en = "And " .. left .. " more (--limit).", zh = "另有 " .. left .. " 行未列出（--limit）。" }
  end
end

return function(params, crm, out)
  local none, period = money(0, crm.currency), params.game or date.period(crm.as_of, "month")
  local orders, others = orders_of(period, params, crm)
  for currency, count in pairs(others) do
    out:text {
      en = "Not counted: orders in " .. currency .. " (" .. count .. ").",
      zh = "未计入 " .. count .. " 笔 " .. currency .. " 订单。",
    }
  end
  if #orders == 0 then
    out:title { en = "Prize game in " .. period.label, zh = period.label .. " 砸金蛋活动" }
    return out:text {
      en = "Insufficient data: there are no orders of the channel " .. params.channel .. " in " .. period.label .. ".",
      zh = "数据不足：" .. period.label .. " 没有渠道为“" .. params.channel .. "” 的订单。",
    }
  end
  local games, prizes = play(orders, params)
  local chances, expected, cost = 0, none, none
  for _, game in ipairs(games) do
    chances, expected = chances + game.chances, expected + game.expected
    for _, prize in ipairs(game.won) do cost = cost + prize.value end
  end
  out:title {
    en = "Prize game in " .. period.label .. ": " .. chances .. " chances for " .. #orders
      .. (#orders == 1 and " order" or " orders"),
    zh = period.label .. " 砸金蛋活动：" .. #orders .. " 张订单共 " .. chances .. " 次机会",
  }
  out:metric({ en = "expected cost", zh = "期望成本" }, expected:round "half_up")
  out:metric({ en = "cost as drawn", zh = "实际成本" }, cost:round "half_up")
  show_prizes(out, prizes, chances)
  show_orders(out, games, params.limit)
  out:text {
    en = ("An order gives a chance for each full %s, at most %d. The expected cost takes no account of the stock.")
      :format(params.per_chance, params.most),
    zh = ("订单每满 %s 得一次机会，每单最多 %d 次。期望成本未考虑库存。"):format(params.per_chance, params.most),
  }
end
