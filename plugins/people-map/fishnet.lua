-- The net of contacts between our people and the key contacts of a customer.
local kit = require "lunaria.kit"
local more = require "customer-data.more"
local choose = require "customer-data.choose"
local listed = require "customer-data.listed"
local read_people = require "people"
local read_settings = require "settings"

-- The net of an account: `ours` (who of us was in contact), `keys`, `knots`, `density` or its `reason`, `holes` (key
-- contacts without a knot) and `single` (those with one alone).
local function net_of(people, params)
  local net = { ours = {}, keys = {}, knots = 0, holes = {}, single = {}, by_our = {} }
  local is_ours = {}
  for _, person in ipairs(people) do
    for our in pairs(person.times) do is_ours[our] = true end
    if person.key_contact then net.keys[#net.keys + 1] = person end
  end
  for our in pairs(is_ours) do net.ours[#net.ours + 1] = our end
  table.sort(net.ours)
  for _, person in ipairs(net.keys) do
    person.knots = {}
    for _, our in ipairs(net.ours) do
      if (person.times[our] or 0) >= params.knot then
        table.insert(person.knots, our)
        net.by_our[our] = (net.by_our[our] or 0) + 1
      end
    end
    net.knots = net.knots + #person.knots
    if #person.knots == 0 then table.insert(net.holes, person.name) end
    if #person.knots == 1 then table.insert(net.single, person.name) end
  end
  net.density, net.reason = kit.ratio(net.knots, #net.ours * #net.keys)
  -- All that is tied hangs on one of us.
  local first = next(net.by_our)
  net.alone = first and not next(net.by_our, first) and first or nil
  return net
end

local function show_accounts(out, list, params)
  local rows = {}
  for position = 1, math.min(#list, params.limit) do
    local found = list[position]
    rows[position] = {
      account = found.account.name, ours = #found.net.ours, keys = #found.net.keys, knots = found.net.knots,
      density = found.net.density, holes = listed(found.net.holes, {}), single = listed(found.net.single, {}),
      alone = found.net.alone,
    }
  end
  out:table {
    columns = {
      { name = "account", title = { en = "account", zh = "客户" } },
      { name = "ours", title = { en = "ours", zh = "我方人数" }, type = "integer" },
      { name = "keys", title = { en = "key contacts", zh = "关键联系人" }, type = "integer" },
      { name = "knots", title = { en = "knots", zh = "网结" }, type = "integer" },
      { name = "density", title = { en = "density", zh = "密度" }, type = "decimal", places = 3 },
      { name = "holes", title = { en = "holes", zh = "漏洞（无网结）" } },
      { name = "single", title = { en = "one knot alone", zh = "单结" } },
      { name = "alone", field = "customer_visit.owner", title = { en = "hangs on", zh = "全靠一人" } },
    },
    rows = rows,
  }
  more(out, #list, params.limit)
end

-- The net itself: how often each of ours met each key contact.
local function show_net(out, crm, net)
  local names, series = {}, {}
  for position, person in ipairs(net.keys) do names[position] = person.name end
  for position, our in ipairs(net.ours) do
    local values = {}
    for place, person in ipairs(net.keys) do values[place] = person.times[our] or 0 end
    series[position] = { name = crm.customer_visits:label("owner", our), values = values }
  end
  if #series == 0 or #names == 0 then return end
  out:chart {
    kind = "matrix",
    title = { en = "Contacts of our people with their key contacts", zh = "我方人员与关键联系人的接触次数" },
    x = { en = "theirs", zh = "客户方" }, y = { en = "ours", zh = "我方" }, categories = names, series = series,
  }
end

-- Level by level: how many knots our level has with theirs.
local function show_levels(out, net, functions, params)
  local levels, counts = read_settings("our_levels", params.our_levels), {}
  for _, person in ipairs(net.keys) do
    for _, our in ipairs(person.knots) do
      local own, their = levels[functions[our] or ""] or 0, person.level or 0
      counts[own * 10 + their] = (counts[own * 10 + their] or 0) + 1
    end
  end
  local unknown = { en = "not known", zh = "未知" }
  local series = {}
  for own = 5, 0, -1 do
    local values = {}
    for their = 1, 6 do values[their] = counts[own * 10 + their % 6] or 0 end
    series[#series + 1] = { name = own > 0 and tostring(own) or unknown, values = values }
  end
  out:chart {
    kind = "matrix", title = { en = "Knots level by level", zh = "各级别之间的网结数" },
    x = { en = "their level", zh = "客户方级别" }, y = { en = "our level", zh = "我方级别" },
    categories = { 1, 2, 3, 4, 5, unknown }, series = series,
  }
end

return report {
  name = "fishnet", uses = { "account", "window", "knot", "our_levels", "limit" },
  summary = { en = "Shows the network of contacts with a customer, and its gaps.", zh = "重点客户渔网图：接触网密度与漏洞" },
  run = function(params, crm, out)
    local people_of, functions = read_people(crm, params)
    local list, holes, keys = {}, 0, 0
    for _, account in ipairs(choose(crm, params.account, { key_account = true })) do
      local net = net_of(people_of[account.key] or {}, params)
      list[#list + 1] = { account = account, key = account.key, net = net }
      holes, keys = holes + #net.holes, keys + #net.keys
    end
    -- The thinnest first; nets that cannot be reckoned at the end.
    local ranked, rest = kit.rank(list, function(found) return found.net.density end, "rising")
    list = {}
    for _, entry in ipairs(ranked) do list[#list + 1] = entry.row end
    table.move(rest, 1, #rest, #list + 1, list)
    out:title(keys == 0 and { en = "The network of contacts", zh = "接触渔网" } or {
      en = "Gaps in the network: " .. holes .. " of " .. keys .. " key contacts",
      zh = "渔网漏洞：" .. keys .. " 位关键联系人中 " .. holes .. " 位无网结",
    })
    if #list > 0 then show_accounts(out, list, params) end
    for _, found in ipairs(rest) do
      out:text {
        en = "Insufficient data for the density at " .. found.account.name .. ": "
          .. (#found.net.keys == 0 and "no key contact is marked" or "nobody of ours was in contact"),
        zh = found.account.name .. " 数据不足，无法计算密度：" .. (#found.net.keys == 0 and "未标记关键联系人" or "我方无人接触"),
      }
    end
    if #list == 0 then
      out:text {
        en = "Insufficient data: no account is marked as a key account.", zh = "数据不足：没有标记为重点客户的客户。",
      }
    end
    if params.account then
      show_net(out, crm, list[1].net)
      show_levels(out, list[1].net, functions, params)
    end
    out:heading({ en = "How it was calculated", zh = "计算口径" }, 2)
    out:text {
      en = "A knot is one of ours and a key contact who were in contact " .. params.knot .. " times or more in "
        .. params.window .. " days. The density is knots over all pairs of ours, who were in contact with anybody "
        .. "there, and key contacts. A hole is a key contact without a knot; one knot alone is lost with one person.",
      zh = "网结：我方一人与一位关键联系人在 " .. params.window .. " 天内接触 " .. params.knot
        .. " 次以上。密度为网结数除以（我方有接触的人数 × 关键联系人数）。漏洞：没有网结的关键联系人；单结：仅靠一人维系。",
    }
  end,
}
