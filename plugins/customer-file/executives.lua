-- Whom of the top managers we are ready to meet, and what they were given.
local date = require "lunaria.date"
local kit = require "lunaria.kit"
local more = require "customer-data.more"
local choose = require "customer-data.choose"
local homework = require "homework"
local listed = require "customer-data.listed"
local words = require "customer-data.words"

-- What each contact was given in twelve months, by currency.
local function read_given(crm)
  local given = {}
  local year = crm.hospitalities:where {
    given_on = { ge = date.add_months(date.add_days(crm.as_of, 1), -12), le = crm.as_of },
  }
  for _, group in ipairs(year:group_by("contact", "currency"):sum "amount") do
    given[group.contact] = given[group.contact] or {}
    table.insert(given[group.contact], group.sum)
  end
  return given
end

-- An amount, or the amounts of several currencies in words.
local function shown(amounts)
  if not amounts or #amounts == 1 then return amounts and amounts[1] end
  local texts = {}
  for position, amount in ipairs(amounts) do texts[position] = kit.grouped(amount) end
  return { en = table.concat(texts, ", "), zh = table.concat(texts, "、") }
end

local readiness = report {
  name = "executive-readiness", uses = { "account", "executive_level", "limit" },
  summary = { en = "Shows which top managers we are ready to meet.", zh = "高层客户公关功课准备情况" },
  run = function(params, crm, out)
    local sheets, given, rows, ready = {}, read_given(crm), {}, 0
    local filled = crm.assessments:where { form = "executive-homework", date = { le = crm.as_of } }
    for sheet in filled:order_by("date"):each() do sheets[sheet.subject] = sheet end
    for _, account in ipairs(choose(crm, params.account, { key_account = true })) do
      local top = crm.contacts:where { account = account.key, level = { ge = params.executive_level } }
      for person in top:select("key", "name", "title", "left_on"):each() do
        if not (person.left_on and person.left_on <= crm.as_of) then
          local sheet = sheets[person.key] or {}
          if sheet.passed then ready = ready + 1 end
          rows[#rows + 1] = {
            key = person.key, account = account.name, person = person.name, title = person.title, on = sheet.date,
            score = sheet.score, ready = sheet.passed or false, missing = listed(words(sheet.missing), homework),
            given = shown(given[person.key]), rank = sheet.score or decimal(-1),
          }
        end
      end
    end
    for position, entry in ipairs(kit.rank(rows, "rank", "rising")) do rows[position] = entry.row end
    out:title(#rows == 0 and { en = "Ready to meet top managers", zh = "高层拜访功课" } or {
      en = "Ready to meet " .. ready .. " of " .. #rows .. " top managers",
      zh = #rows .. " 位高层中已做好功课 " .. ready .. " 位",
    })
    if #rows == 0 then
      out:text {
        en = "Insufficient data: no contact of these accounts has level " .. params.executive_level .. " or above.",
        zh = "数据不足：这些客户没有职级 " .. params.executive_level .. " 及以上的联系人。",
      }
      return
    end
    out:table {
      columns = {
        { name = "key", title = { en = "key", zh = "编号" } }, { name = "person", title = { en = "person", zh = "姓名" } },
        { name = "title", title = { en = "title", zh = "职务" } },
        { name = "account", title = { en = "account", zh = "客户" } },
        { name = "on", title = { en = "homework of", zh = "功课日期" }, type = "date" },
        { name = "score", title = { en = "score", zh = "得分" }, type = "percent", places = 0 },
        { name = "ready", title = { en = "ready", zh = "就绪" }, type = "boolean" },
        { name = "missing", title = { en = "missing", zh = "缺少" } },
        { name = "given", title = { en = "given in 12 months", zh = "近 12 个月礼品招待" }, align = "right" },
      },
      rows = kit.first(rows, params.limit),
    }
    more(out, #rows, params.limit)
    out:text {
      en = "Ready: the sheet executive-homework has 70% yes, goals and value message included. Without a date, no "
        .. "sheet has been filled in.",
      zh = "就绪：高层客户公关功课得分 70% 以上，且目标与价值主张均为是。无日期者尚未填写。",
    }
  end,
}

local limit = alert {
  name = "hospitality-limit", uses = { "hospitality_limit" },
  summary = { en = "Warns when a person was given more than is allowed in a year.", zh = "礼品与招待超过年度上限" },
  rules = {
    ["other currency"] = { en = "other currency", zh = "币种不同" },
    ["above the limit"] = { en = "above the limit", zh = "超过上限" },
  },
  check = function(params, crm, raise)
    local most = params.hospitality_limit
    for contact, amounts in pairs(read_given(crm)) do
      for _, amount in ipairs(amounts) do
        local subject = { object = "contact", key = contact }
        local given, allowed = kit.grouped(amount), kit.grouped(most)
        if amount:currency() ~= most:currency() then
          raise {
            subject = subject, severity = "info", rule = "other currency",
            message = { en = given .. " given; the limit is " .. allowed, zh = "已支出 " .. given .. "，上限为 " .. allowed },
          }
        elseif amount > most then
          raise {
            subject = subject, severity = "critical", rule = "above the limit",
            message = {
              en = given .. " given in twelve months, limit " .. allowed,
              zh = "十二个月内 " .. given .. "，上限 " .. allowed,
            },
          }
        end
      end
    end
  end,
}

return { readiness, limit }
