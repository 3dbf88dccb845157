local jobs = require "jobs"
local kit = require "lunaria.kit"
local counted = require "customer-data.counted"
local more = require "customer-data.more"

-- The open deals that are being confirmed, with the share of jobs done, and the first one that is not.
local function read(params, crm)
  local tools, deals, names = jobs.read(params.tools), {}, {}
  for account in crm.accounts:select("key", "name"):each() do names[account.key] = account.name end
  local open = crm.opportunities:where { outcome = "open", confirmation = { is_empty = false } }
  for deal in open:select("key", "account", "owner", "confirmation", "created_on"):each() do
    if not deal.created_on or deal.created_on <= crm.as_of then
      deals[#deals + 1] = {
        key = deal.key, account = deal.account, customer = names[deal.account or ""], owner = deal.owner,
        is_confirmed = deal.confirmation == "confirmed",
      }
    end
  end
  local there = jobs.present(crm, deals)
  for _, deal in ipairs(deals) do
    local done = 0
    for position, own in ipairs(tools) do
      local missing = jobs.missing(own, there[deal.key])
      if #missing == 0 then
        done = done + 1
      elseif not deal.next then
        deal.next, deal.confirmation, deal.missing = position, jobs.names[position], jobs.described(missing)
      end
    end
    deal.progress = kit.ratio(done, #tools)
  end
  return deals
end

local progress = report {
  name = "confirmation-progress",
  summary = { en = "Shows how far open deals have been confirmed, and what is missing.", zh = "商机确认进度与所缺工作" },
  run = function(params, crm, out)
    local deals, waiting, confirmed, counts, labels = read(params, crm), {}, 0, {}, {}
    if #deals == 0 then
      out:title { en = "Confirmation of opportunities", zh = "商机确认" }
      out:text {
        en = "Insufficient data: the confirmation of no open deal has begun.",
        zh = "数据不足：没有未结商机开始确认。",
      }
      return
    end
    for position, name in ipairs(jobs.names) do
      counts[position], labels[position] = 0, crm.opportunities:label("confirmation", name)
    end
    for _, deal in ipairs(deals) do
      if deal.is_confirmed then
        confirmed = confirmed + 1
      else
        waiting[#waiting + 1] = deal
        if deal.next then counts[deal.next] = counts[deal.next] + 1 end
      end
    end
    out:title {
      en = confirmed .. " of " .. counted(#deals, "opportunity", "opportunities") .. " confirmed",
      zh = #deals .. " 个商机中 " .. confirmed .. " 个已确认",
    }
    out:chart {
      kind = "bar", title = { en = "Deals by next job", zh = "各商机的下一项工作" },
      y = { en = "deals", zh = "商机数" }, categories = labels, series = { { values = counts } },
    }
    local rows = {}
    for position, entry in ipairs(kit.rank(waiting, "progress")) do
      if position > params.limit then break end
      rows[position] = entry.row
    end
    out:heading { en = "Closest to the promise", zh = "最接近承诺立项的商机" }
    out:table {
      columns = {
        { name = "key", title = { en = "key", zh = "编号" } },
        { name = "customer", title = { en = "account", zh = "客户" } },
        { name = "owner", field = "opportunity.owner" },
        { name = "progress", title = { en = "done", zh = "完成" }, type = "percent", places = 1 },
        { name = "confirmation", field = "opportunity.confirmation", title = { en = "next job", zh = "下一项工作" } },
        { name = "missing", title = { en = "missing", zh = "缺少" } },
      },
      rows = rows,
    }
    more(out, #waiting, params.limit)
    local tools = {}
    for _, own in ipairs(jobs.read(params.tools)) do table.move(own, 1, #own, #tools + 1, tools) end
    local all = jobs.described(tools)
    out:text {
      en = "A job is done if its form was passed or its document is there: " .. all.en .. ".",
      zh = "工作的表单已通过或文件已备即为完成：" .. all.zh .. "。",
    }
  end,
}

return { progress, require "process" }
