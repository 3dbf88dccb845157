-- The files of the key customers beside one another, and of one what is missing in it.
local apart = require "customer-data.apart"
local kit = require "lunaria.kit"
local counted = require "customer-data.counted"
local more = require "customer-data.more"
local choose = require "customer-data.choose"
local labels = require "labels"
local listed = require "customer-data.listed"
local read_dossiers = require "dossiers"
local read_files = require "files"
local read_panorama = require "panorama"
local words = require "customer-data.words"

local parts = {
  { name = "pack", en = "eight analyses", zh = "八项分析" }, { name = "sections", en = "file", zh = "客户档案" },
  { name = "dossiers", en = "contact dossiers", zh = "联系人档案" }, { name = "sources", en = "sources", zh = "信息来源" },
}

-- What has no fresh evidence, in the order of the list: there is none at all, or it is out of date.
local function without_fresh(check)
  local ids = {}
  for _, id in ipairs(check.ids) do
    local day = check.days[id]
    if day == nil or day and day <= check.after then ids[#ids + 1] = id end
  end
  return ids
end

local function show_accounts(out, list, params)
  local series, rows, names = {}, {}, {}
  for position, part in ipairs(parts) do names[position] = { en = part.en, zh = part.zh } end
  local columns = {
    { name = "account", title = { en = "account", zh = "客户" } },
    { name = "owner", field = "account.owner" },
    { name = "missing", title = { en = "analyses missing", zh = "缺少的分析" } },
    { name = "stale", title = { en = "analyses out of date", zh = "过期的分析" } },
    { name = "lacking", title = { en = "sections without fresh evidence", zh = "无时效内依据的章节" } },
  }
  for position = 1, math.min(#list, params.limit) do
    local found, values = list[position], {}
    for place, part in ipairs(parts) do values[place] = found[part.name] or false end
    series[position] = { key = found.account.key, name = found.account.name, values = values }
    rows[position] = {
      account = found.account.name, owner = found.account.owner,
      missing = listed(found.checks.pack.missing, labels), stale = listed(found.checks.pack.stale, labels),
      lacking = listed(without_fresh(found.checks.sections), labels),
    }
  end
  out:chart {
    kind = "matrix", title = { en = "How complete and fresh the files are", zh = "档案完整度与时效" }, type = "percent",
    x = { en = "part", zh = "部分" }, y = { en = "account", zh = "客户" }, categories = names, series = apart(series),
  }
  out:table { columns = columns, rows = rows }
  more(out, #list, params.limit)
end

-- Of one account: each item, and of which day its newest evidence is.
local function show_items(out, title, ids, check)
  local rows = {}
  for position, id in ipairs(ids) do
    local day = check.days[id]
    -- What does not apply is neither fresh nor out of date.
    local label = labels[id] or id
    if day == false then
      rows[position] = { label }
    else
      rows[position] = { label, day, day ~= nil and day > check.after }
    end
  end
  out:heading(title, 2)
  out:table {
    columns = {
      { name = "item", title = { en = "item", zh = "项目" } },
      { name = "day", title = { en = "newest evidence", zh = "最新依据" }, type = "date" },
      { name = "fresh", title = { en = "fresh", zh = "时效内" }, type = "boolean" },
    },
    rows = rows,
  }
end

return report {
  name = "customer-file",
  uses = { "account", "pack_months", "sections", "fresh_days", "personal", "interpersonal", "work", "limit" },
  summary = { en = "Shows how complete and up to date the files of key customers are.", zh = "重点客户档案完整度与时效" },
  run = function(params, crm, out)
    local file_of, dossiers = read_files(crm, params), read_dossiers(crm, params)
    local panorama_of = read_panorama(crm, params)
    local list, complete = {}, 0
    local accounts = choose(crm, params.account, { key_account = true }, { "key", "name", "owner", "listed" })
    for _, account in ipairs(accounts) do
      local checks = file_of(account)
      local mean = kit.mean(dossiers[account.key] or {}, "total")
      local found = {
        account = account, key = account.key, checks = checks, pack = checks.pack.score,
        sections = checks.sections.score, dossiers = not kit.is_insufficient(mean) and mean or nil,
        sources = panorama_of(account.key).coverage,
      }
      found.total = kit.mean { found.pack, found.sections, found.sources, found.dossiers }
      list[#list + 1] = found
      if found.pack == decimal(1) and found.sections == decimal(1) then complete = complete + 1 end
    end
    for position, entry in ipairs(kit.rank(list, "total", "rising")) do list[position] = entry.row end
    local nothing = #list == 0 and { en = "Customer files", zh = "客户档案" }
    out:title(params.account and list[1].account.name or nothing or {
      en = complete .. " of " .. counted(#list, "file") .. " of key customers complete",
      zh = #list .. " 家重点客户中 " .. complete .. " 家档案完整",
    })
    if #list == 0 then
      out:text {
        en = "Insufficient data: no account is marked as a key account.", zh = "数据不足：没有标记为重点客户的客户。",
      }
      return
    end
    show_accounts(out, list, params)
    if params.account then
      local checks = list[1].checks
      show_items(out, { en = "The eight analyses", zh = "八项分析" }, checks.pack.ids, checks.pack)
      show_items(out, { en = "The sections of the file", zh = "档案章节" }, checks.sections.ids, checks.sections)
    end
    local sections = listed(words(params.sections), labels, { en = "none", zh = "无" })
    out:heading({ en = "How it was calculated", zh = "计算口径" }, 2)
    out:text {
      en = "Of the eight analyses count those that a document or a sheet of the last " .. params.pack_months
        .. " months shows; the annual report is not asked of who is not listed. Of the file count the sections ("
        .. sections.en .. ") of which a fact, a document or a sheet is younger than " .. params.fresh_days
        .. " days. Contact dossiers are the mean over key contacts, sources the part of 18 that were used. The files "
        .. "that lack most come first.",
      zh = "八项分析：近 " .. params.pack_months .. " 个月内有文件或表单为证的计入；非上市公司不要求年报。客户档案：各章节（"
        .. sections.zh .. "）在 " .. params.fresh_days
        .. " 天内有事实、文件或表单为证的计入。联系人档案为关键联系人平均值，信息来源为 18 类来源中已使用的比例。最不完整者在前。",
    }
  end,
}
