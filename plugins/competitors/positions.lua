-- What was last seen of each rival in each deal.

-- By deal a list of rows with `competitor`, `rating`, `our_rating` and `price_gap`, one for each rival, the latest
-- first; only rows that have the fields count.
local function read(crm, ...)
  local seen = crm.competitor_positions:where { opportunity = { is_empty = false }, observed_on = { le = crm.as_of } }
  for _, field in ipairs { ... } do seen = seen:where { [field] = { is_empty = false } } end
  local by_deal, is_known = {}, {}
  local fields = { "opportunity", "competitor", "rating", "our_rating", "price_gap" }
  for row in seen:select(table.unpack(fields)):order_by("-observed_on", "-key"):each() do
    local pair = row.opportunity .. "/" .. row.competitor
    if not is_known[pair] then
      is_known[pair], by_deal[row.opportunity] = true, by_deal[row.opportunity] or {}
      table.insert(by_deal[row.opportunity], row)
    end
  end
  return by_deal
end

-- By deal the rival that stands best against us, with its `lead`: its rating less ours.
local function strongest(crm)
  local best = {}
  for deal, rows in pairs(read(crm, "rating", "our_rating")) do
    for _, row in ipairs(rows) do
      local lead = row.rating - row.our_rating
      if not best[deal] or lead > best[deal].lead then best[deal] = { competitor = row.competitor, lead = lead } end
    end
  end
  return best
end

return { read = read, strongest = strongest }
