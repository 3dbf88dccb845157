-- S000-02: how much the top makes, and who below it could buy as much as the top does.
local kit = require "lunaria.kit"
local counted = require "customer-data.counted"
local more = require "customer-data.more"
local sales = require "sales"

local function part(entries, from, to)
  local rows = {}
  for position = from, to do rows[#rows + 1] = entries[position].row end
  return rows
end

local columns = {
  { name = "key", title = { en = "key", zh = "编号" } }, { name = "name", title = { en = "account", zh = "客户" } },
  { name = "owner", field = "account.owner" },
  { name = "spend", title = { en = "potential in a year", zh = "年采购潜力" }, type = "money" },
  { name = "sales", title = { en = "sales", zh = "销售额" }, type = "money" },
  { name = "share", title = { en = "our share", zh = "占有率" }, type = "percent", places = 0 },
}

-- What the top and the others buy of us, and what they buy elsewhere, as far as that is known.
local function show_rooms(out, parts, none)
  local ours, rooms = {}, {}
  for place, accounts in ipairs(parts) do
    ours[place], rooms[place] = none, none
    for _, account in ipairs(accounts) do
      ours[place] = ours[place] + account.sales
      if account.spend and account.spend > account.sales then
        rooms[place] = rooms[place] + account.spend - account.sales
      end
    end
  end
  out:chart {
    kind = "stacked", title = { en = "What they buy from us and elsewhere", zh = "向我方与其他供应商的采购" },
    y = { en = "amount", zh = "金额" }, categories = { { en = "top", zh = "头部" }, { en = "below", zh = "尾部" } },
    series = {
      { name = { en = "of us", zh = "我方" }, values = ours }, { name = { en = "elsewhere", zh = "其他" }, values = rooms },
    },
  }
end

-- Where nobody reaches the bound, who comes nearest.
local function show_nearest(out, tail)
  local first = kit.rank(tail, "spend")[1]
  if not (first and first.value) then return end
  out:text {
    en = "Nobody below the top could buy as much; the nearest is " .. first.row.name .. " (" .. first.key .. ").",
    zh = "尾部没有客户达到该标准；最接近的是 " .. first.row.name .. "（" .. first.key .. "）。",
  }
  out:metric({ en = "its potential in a year", zh = "其年采购潜力" }, first.value:round "half_up")
end

return report {
  name = "tail-potential", uses = { "top", "target_share", "include_zero", "months", "limit", "currency" },
  summary = { en = "Shows who below the top could buy as much as the top.", zh = "80/20 与尾部潜力客户挖掘" },
  run = function(params, crm, out)
    local accounts, span = sales.read(params, crm)
    sales.show_currencies(out, crm, span, true)
    local none = money(0, span.currency)
    local entries, count, total = sales.ranked(accounts, params, none)
    if #entries == 0 or total:is_zero() then
      return sales.show_none(out, { en = "Potential below the top", zh = "尾部潜力客户" }, span)
    end
    local top, tail = part(entries, 1, count), part(entries, count + 1, #entries)
    local share = entries[count].value_share
    local bound, unknown_at_top = kit.median(top, "spend")
    local candidates, unknown = {}, 0
    for _, account in ipairs(tail) do
      if not account.spend then unknown = unknown + 1 end
      if account.spend and not kit.is_insufficient(bound) and account.spend >= bound then
        account.share = kit.ratio(account.sales, account.spend)
        candidates[#candidates + 1] = account
      end
    end
    out:title {
      en = "The top " .. count .. " of " .. #entries .. " make " .. kit.percent(share) .. " of sales; "
        .. (#candidates > 0 and #candidates or "none") .. " below could buy as much",
      zh = "前 " .. count .. " 家（共 " .. #entries .. " 家）贡献 " .. kit.percent(share) .. " 销售额；尾部"
        .. (#candidates > 0 and "有 " .. #candidates .. " 家潜力客户" or "没有潜力相当的客户"),
    }
    out:metric({ en = "sales", zh = "销售额" }, total)
    out:metric({ en = "accounts at the top", zh = "头部客户数" }, count)
    out:metric({ en = "share of the top", zh = "头部销售占比" }, share, { type = "percent", places = 1 })
    local gap = share - params.target_share
    out:metric({ en = "above or below the target share", zh = "与目标占比之差" }, gap, { type = "percent", places = 1 })
    if not kit.is_insufficient(bound) then
      out:metric({ en = "median potential at the top", zh = "头部潜力中位数" }, bound:round "half_up")
    end
    show_rooms(out, { top, tail }, none)
    if kit.is_insufficient(bound) then
      out:text {
        en = "Insufficient data: category_spend of no account at the top is known, so that nothing says what much is.",
        zh = "数据不足：头部客户均无年采购额（category_spend），无法确定潜力标准。",
      }
    else
      if #candidates > 0 then
        local rows = {}
        for position, entry in ipairs(kit.rank(candidates, "spend")) do
          if position <= params.limit then rows[position] = entry.row end
        end
        out:heading { en = "Below the top, with as much potential", zh = "尾部潜力客户" }
        out:table { columns = columns, rows = rows }
        more(out, #candidates, params.limit)
      else
        show_nearest(out, tail)
      end
      local en, zh = {}, {}
      if unknown > 0 then
        en[1], zh[1] = counted(unknown, "account") .. " below the top", "尾部 " .. unknown .. " 家"
      end
      if unknown_at_top > 0 then
        en[#en + 1] = counted(unknown_at_top, "account") .. " at the top"
        zh[#zh + 1] = "头部 " .. unknown_at_top .. " 家"
      end
      if #en > 0 then
        out:text {
          en = "Not known: the potential of " .. table.concat(en, " and of ") .. ".",
          zh = table.concat(zh, "、") .. "客户的潜力未知。",
        }
      end
    end
    sales.show_span(out, span, params)
    out:text {
      en = "A candidate is an account below the top whose category_spend is at least the median of the top.",
      zh = "尾部潜力客户：年采购额不低于头部客户中位数的尾部客户。",
    }
  end,
}
