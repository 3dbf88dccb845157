-- S002-12: how many moves were made with full evidence, and which were not.
local columns = require "columns"
local date = require "lunaria.date"
local gates = require "gates"
local kit = require "lunaria.kit"
local counted = require "customer-data.counted"
local more = require "customer-data.more"
local read_moves = require "moves"
local stages = require "stages"

-- The moves forward since a day, each with what the stages it left lacked on its day.
local function forward_moves(crm, params, since)
  local wanted, seen, list = gates.read(params.gates), gates.evidence(crm, {}), {}
  local owners = {}
  for deal in crm.opportunities:select("key", "owner"):each() do owners[deal.key] = deal.owner end
  for key, own in pairs(read_moves(crm, "p_stage")) do
    for position = 2, #own do
      local from, to, on = stages.place[own[position - 1].stage], stages.place[own[position].stage], own[position].on
      if from and to and to > from and on > since then
        local missing = {}
        for step = from, to - 1 do
          for _, item in ipairs(gates.missing(wanted[stages.project[step]], seen[key], on)) do
            missing[#missing + 1] = item
          end
        end
        list[#list + 1] = {
          key = key, owner = owners[key] or "-", stage = stages.project[from] .. " > " .. stages.project[to],
          from = stages.project[from], moved_on = on, is_full = #missing == 0,
          missing = gates.names(missing),
        }
      end
    end
  end
  return list
end

-- The checklist of the stage that each open deal is in: what is to be seen before it can go on, the furthest first.
local function show_checklist(out, crm, params)
  local wanted, seen, rows = gates.read(params.gates), gates.evidence(crm, {}), {}
  local open = crm.opportunities:where { outcome = "open", p_stage = { is_empty = false } }
  for deal in open:select("key", "owner", "p_stage", "amount"):each() do
    local gate = wanted[deal.p_stage] or {}
    local missing = gates.missing(gate, seen[deal.key], crm.as_of)
    if #missing > 0 then
      rows[#rows + 1] = {
        key = deal.key, owner = deal.owner, p_stage = deal.p_stage, missing = gates.names(missing), items = #gate,
        lacking = #missing,
      }
    end
  end
  table.sort(rows, function(left, right)
    if left.p_stage ~= right.p_stage then return left.p_stage > right.p_stage end
    return left.key < right.key
  end)
  out:heading {
    en = "Still to be seen before the stage is left: " .. counted(#rows, "deal"),
    zh = "离开当前阶段前尚缺证据：" .. #rows .. " 个商机",
  }
  out:table {
    columns = columns("key", "owner", "p_stage", "items", "lacking", "missing"),
    rows = kit.first(rows, params.limit),
  }
  more(out, #rows, params.limit)
end

-- Moves and the share of them with full evidence, by what `field` is.
local function shares(moves, field)
  local rows = {}
  for name, own in pairs((kit.group(moves, field))) do
    local full = 0
    for _, move in ipairs(own) do if move.is_full then full = full + 1 end end
    rows[#rows + 1] = { [field] = name, key = name, moves = #own, full = full, share = kit.ratio(full, #own) }
  end
  return rows
end

return report {
  name = "gate-compliance",
  summary = {
    en = "Shows which stage moves had full evidence: said, done, seen.",
    zh = "阶段推进证据核查：说到、做到、看到",
  },
  uses = { "gates", "gate_months", "limit" },
  run = function(params, crm, out)
    local since = date.add_months(crm.as_of, -params.gate_months)
    local moves = forward_moves(crm, params, since)
    local violations = {}
    for _, move in ipairs(moves) do if not move.is_full then violations[#violations + 1] = move end end
    if #moves == 0 then
      out:title { en = "Evidence of stage moves", zh = "阶段推进证据" }
      out:text {
        en = "Insufficient data: no deal has moved forward since " .. since .. ".",
        zh = "数据不足：" .. since .. " 以来没有阶段推进。",
      }
      return show_checklist(out, crm, params)
    end
    local share = kit.ratio(#moves - #violations, #moves)
    local shown = kit.percent(share)
    out:title {
      en = shown .. " of " .. #moves .. " stage moves were made with full evidence",
      zh = #moves .. " 次阶段推进中 " .. shown .. " 证据齐全",
    }
    out:metric({ en = "moves since " .. since, zh = since .. " 以来的推进" }, #moves)
    out:metric({ en = "with full evidence", zh = "证据齐全" }, #moves - #violations)
    out:metric({ en = "share", zh = "占比" }, share, { type = "percent", places = 1 })
    local names, values, from = {}, {}, shares(moves, "from")
    for position, row in ipairs(from) do
      names[position], values[position] = crm.opportunities:label("p_stage", row.from), row.share
    end
    out:chart {
      kind = "bar", title = { en = "Share with full evidence by the stage that was left", zh = "各离开阶段的证据齐全占比" },
      type = "percent", categories = names, series = { { values = values } },
    }
    local owners, weakest = shares(moves, "owner"), {}
    for position, entry in ipairs(kit.rank(owners, "share", "rising")) do
      if position <= params.limit then weakest[position] = entry.row end
    end
    out:heading { en = "By owner, the weakest first", zh = "按负责人（由低到高）" }
    out:table { columns = columns("owner", "moves", "full", "share"), rows = weakest }
    more(out, #owners, params.limit)
    table.sort(violations, function(left, right)
      if left.moved_on ~= right.moved_on then return left.moved_on > right.moved_on end
      if left.key ~= right.key then return left.key < right.key end
      return left.stage < right.stage
    end)
    out:heading { en = "Without full evidence, the latest first", zh = "证据不全（最近在前）" }
    out:table {
      columns = columns("moved_on", "key", "owner", "stage", "missing"),
      rows = kit.first(violations, params.limit),
    }
    more(out, #violations, params.limit)
    show_checklist(out, crm, params)
    local items = gates.described(params.gates)
    out:text {
      en = "An item is complete if it was done by the day of the move and a document of that day or before shows it. "
        .. "Items: " .. items.en .. ".",
      zh = "事项在推进当日或之前已完成且有同期文件为证，方为齐全。事项清单：" .. items.zh .. "。",
    }
  end,
}
