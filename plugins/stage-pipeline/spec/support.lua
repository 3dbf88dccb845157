-- luacheck: read globals crm
-- Records that the specs of the pipeline share.
local support = {}
local numbers = 0

function support.account()
  crm.accounts:create { key = "K1", name = "Alpine Sports" }
  for number = 1, 2 do crm.contacts:create { key = "P" .. number, account = "K1", name = "Luca " .. number } end
end

function support.deal(key, more)
  local record = { key = key, account = "K1", owner = "li.na", created_on = "2025-01-01", currency = "CNY" }
  for field, value in pairs(more or {}) do record[field] = value end
  if type(record.amount) == "number" then record.amount = money(record.amount, "CNY") end
  crm.opportunities:create(record, { reason = "under way" })
end

-- Moves by pairs of stage and day.
function support.moves(deal, ...)
  local list = { ... }
  for position = 1, #list, 2 do
    numbers = numbers + 1
    crm.stage_moves:create {
      key = "M" .. numbers, opportunity = deal, stage = list[position], moved_on = list[position + 1],
    }
  end
end

-- Evidence with a paper, on the same day.
function support.evidence(deal, item, on, is_without_paper)
  local key = deal .. "/" .. item
  if not is_without_paper then
    crm.documents:create { key = key, name = item, type = "stage_evidence", opportunity = deal, dated_on = on }
  end
  crm.gate_evidences:create {
    key = key, opportunity = deal, item = item, done_on = on, document = not is_without_paper and key or nil,
  }
end

-- The first table with such a column.
function support.table_with(result, column)
  for _, candidate in ipairs(result.tables) do
    for _, name in ipairs(candidate.columns) do if name == column then return candidate.rows end end
  end
end

return support
