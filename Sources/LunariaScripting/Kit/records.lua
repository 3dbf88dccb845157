-- Alerts, actions and flows.
local kit, base = ...
local fault = base.fault

local severities = { info = 1, warn = 2, critical = 3 }

-- The key of a subject: a text, or a row with a key.
local function subject_key(subject, what)
  local key = subject
  if type(subject) == "table" then key = subject.key end
  if type(key) ~= "string" or key == "" then
    fault("'subject' of " .. what .. " is " .. base.kind(subject) .. ", expected a key or a row with one",
      'select "key", too: subject = account, or subject = "K001"')
  end
  return key
end

local function text(record, name, what)
  if type(record[name]) ~= "string" or record[name] == "" then
    fault("'" .. name .. "' of " .. what .. " is " .. base.kind(record[name]) .. ", expected a text")
  end
  return record[name]
end

local function optional_date(record, name, what)
  if record[name] ~= nil then base.date(record[name], "'" .. name .. "' of " .. what) end
  return record[name]
end

-- Parts of a key, told apart by slashes. One with a slash of its own begins the key with another slash, behind which
-- "/" is written "~1" and "~" is written "~0": different parts never make the same key.
local function key_of(...)
  local parts = { ... }
  local joined = table.concat(parts, "/")
  local _, slashes = joined:gsub("/", "")
  if slashes == #parts - 1 then return joined end
  for position, part in ipairs(parts) do parts[position] = part:gsub("~", "~0"):gsub("/", "~1") end
  return "/" .. table.concat(parts, "/")
end

--- ALERT: a record of something found. Two with the same rule, subject and period are the same: `key`.
---@param record table rule, subject (a row or a key), message; severity ("warn" unless given), as_of, due, period
---@return table # the same, with severity and key
function kit.alert(record)
  base.expect("table", record, "the alert")
  base.allow(record, { "rule", "severity", "subject", "message", "as_of", "due", "period" }, "the alert")
  local severity = record.severity == nil and "warn" or record.severity
  if not severities[severity] then
    fault("'severity' of the alert is " .. base.show(severity) .. ", expected info, warn or critical")
  end
  if record.period ~= nil then text(record, "period", "the alert") end
  local rule, subject = text(record, "rule", "the alert"), subject_key(record.subject, "the alert")
  return {
    rule = rule, severity = severity, subject = record.subject, message = text(record, "message", "the alert"),
    as_of = optional_date(record, "as_of", "the alert"), due = optional_date(record, "due", "the alert"),
    period = record.period, key = key_of(rule, subject, record.period or ""),
  }
end

--- What becomes of alerts: those that are new, those that were open already, those whose condition is gone.
---@param open table[] alerts that are open
---@param found table[] alerts whose condition is true now
---@return table[] opened
---@return table[] still_open
---@return table[] closed
function kit.alert_changes(open, found)
  base.list(open, "the list of open alerts")
  base.list(found, "the list of alerts")
  local were_open, are_found = kit.index(open), {}
  local opened, still_open, closed = {}, {}, {}
  for position, alert in ipairs(found) do
    base.expect("table", alert, "alert " .. position)
    local key = text(alert, "key", "alert " .. position)
    if not are_found[key] then
      are_found[key] = true
      local list = were_open[key] and still_open or opened
      list[#list + 1] = were_open[key] or alert
    end
  end
  for _, alert in ipairs(open) do
    if not are_found[alert.key] then closed[#closed + 1] = alert end
  end
  return opened, still_open, closed
end

--- ACTION: a record of something to do.
---@param record table what, rule; who, due, subject (a row or a key)
---@return table # the same, with status "open"
function kit.action(record)
  base.expect("table", record, "the action")
  base.allow(record, { "what", "who", "due", "subject", "rule" }, "the action")
  if record.who ~= nil then text(record, "who", "the action") end
  if record.subject ~= nil then subject_key(record.subject, "the action") end
  return {
    what = text(record, "what", "the action"), who = record.who, due = optional_date(record, "due", "the action"),
    subject = record.subject, rule = text(record, "rule", "the action"), status = "open",
  }
end

-- The states by name, checked.
local function states_of(list)
  base.list(list, "'states' of the flow")
  local known, names = {}, {}
  for position, state in ipairs(list) do
    base.expect("string", state, "state " .. position)
    if known[state] then fault("the state '" .. state .. "' is there twice") end
    known[state], names[position] = true, state
  end
  if #names == 0 then fault("the flow has no states", 'states = { "new", "done" }') end
  return known, names
end

-- The transitions by the states they lead from and to.
local function moves_of(list, known, names)
  base.list(list, "'transitions' of the flow")
  local moves = {}
  for position, move in ipairs(list) do
    local name = "transition " .. position
    base.expect("table", move, name)
    base.allow(move, { "from", "to", "guard" }, name)
    for _, side in ipairs { "from", "to" } do
      if not known[move[side] or ""] then
        fault("'" .. side .. "' of " .. name .. " is " .. base.show(move[side]) .. ", which is no state"
          .. base.hint(tostring(move[side]), names), "the states are " .. table.concat(names, ", "))
      end
    end
    if move.guard ~= nil then base.expect("function", move.guard, "'guard' of " .. name) end
    moves[move.from] = moves[move.from] or {}
    if moves[move.from][move.to] then
      fault("the transition from " .. move.from .. " to " .. move.to .. " is there twice")
    end
    moves[move.from][move.to] = move
  end
  return moves
end

--- FLOW: states, and the transitions between them that are allowed. A history is a list of what has happened.
--- It answers a table with three functions:
--- state(history): the state a history has led to;
--- targets(history): the states to which a transition leads from there, in order;
--- move(history, to, how, subject): true, and the transition { from, to, at, by, note } is added to the history; or
--- false and the reason. `how` has at (a date), by and note. A guard is function(subject, transition) and answers
--- whether it may be, and if not, why.
---@param definition table states (in order), transitions { from = …, to = …, guard = … }; initial (the first unless
--- given)
---@return table flow
function kit.flow(definition)
  base.expect("table", definition, "the flow")
  base.allow(definition, { "states", "initial", "transitions" }, "the flow")
  local known, names = states_of(definition.states)
  local moves = moves_of(definition.transitions, known, names)
  local initial = definition.initial == nil and names[1] or definition.initial
  if not known[initial] then fault("'initial' of the flow is " .. base.show(initial) .. ", which is no state") end

  local function state(history)
    base.expect("table", history, "the history")
    local last = history[#history]
    if last == nil then return initial end
    if type(last) ~= "table" or not known[last.to or ""] then
      fault("the history ends in what is no state of the flow")
    end
    return last.to
  end

  local function targets(history)
    local list, allowed = {}, moves[state(history)] or {}
    for _, name in ipairs(names) do
      if allowed[name] then list[#list + 1] = name end
    end
    return list
  end

  local function move(history, to, how, subject)
    local from = state(history)
    base.expect("table", how, "how the transition is made")
    base.allow(how, { "at", "by", "note" }, "how the transition is made")
    base.date(how.at, "'at' of the transition")
    text(how, "by", "the transition")
    if not known[to or ""] then
      fault(base.show(to) .. " is no state" .. base.hint(tostring(to), names),
        "the states are " .. table.concat(names, ", "))
    end
    local transition = { from = from, to = to, at = how.at, by = how.by, note = how.note }
    local last = history[#history]
    if last and last.at and how.at < last.at then
      return false, "the transition of " .. how.at .. " lies before the last one, of " .. last.at
    end
    local allowed = moves[from] and moves[from][to]
    if not allowed then
      local list = targets(history)
      return false, "from " .. from .. " there is no transition to " .. to
        .. (#list > 0 and ", only to " .. table.concat(list, ", ") or "")
    end
    if allowed.guard then
      local may, reason = allowed.guard(subject, transition)
      if not may then
        return false, "the guard from " .. from .. " to " .. to .. " refuses"
          .. (reason ~= nil and ": " .. tostring(reason) or "")
      end
    end
    history[#history + 1] = transition
    return true
  end

  return { state = base.shield(state), targets = base.shield(targets), move = base.shield(move) }
end
