local kit = require "lunaria.kit"
local offer_of = require "offer"

local columns = {
  { name = "list", title = { en = "list price", zh = "标价" }, type = "money" },
  { name = "voucher", title = { en = "voucher", zh = "代金券面值" }, type = "money" },
  { name = "pay", title = { en = "pay", zh = "实付" }, type = "money" },
  { name = "saving", title = { en = "saving", zh = "节省" }, type = "money" },
  { name = "multiple", title = { en = "worth of what is paid", zh = "标价为实付的倍数" }, type = "decimal", places = 2 },
  { name = "margin", title = { en = "partner's margin", zh = "合作方毛利" }, type = "money" },
}

local function prices(text)
  local list = {}
  for piece in text:gmatch "[^,]+" do
    local ok, price = pcall(money, piece:match "^%s*(.-)%s*$")
    if not ok or price <= price * 0 then
      refuse {
        en = "--prices: found '" .. piece .. "', expected a list price above 0",
        zh = "--prices：“" .. piece .. "”无效，应为大于 0 的标价",
      }
    end
    list[#list + 1] = price
  end
  if #list == 0 then
    refuse {
      en = "--prices is empty, expected list prices such as 2000,5000",
      zh = "--prices 为空，应为标价，例如 2000,5000",
    }
  end
  return list
end

-- One row for each list price, rounded; those without a voucher apart.
local function read(params)
  local rows, without, losing = {}, {}, {}
  for _, price in ipairs(prices(params.prices)) do
    local offer = offer_of(price, params)
    if offer.reason then
      without[#without + 1] = tostring(price)
    else
      if offer.margin and offer.margin < price * 0 then losing[#losing + 1] = tostring(price) end
      rows[#rows + 1] = {
        list = offer.list, voucher = offer.voucher, pay = offer.pay:round "half_up",
        saving = offer.saving:round "half_up", multiple = offer.multiple,
        margin = offer.margin and offer.margin:round "half_up",
      }
    end
  end
  return rows, without, losing
end

return report {
  run = function(params, _, out)
    local rows, without, losing = read(params)
    out:title { en = "What buyers pay with vouchers", zh = "买赠券促销测算" }
    if params.number > params.most then
      out:text {
        en = "Only " .. params.most .. " of " .. params.number .. " vouchers count.",
        zh = params.number .. " 张代金券中只有 " .. params.most .. " 张可用。",
      }
    end
    if #rows > 0 then
      local names, pay, saving = {}, {}, {}
      for position, row in ipairs(rows) do
        names[position], pay[position], saving[position] = kit.grouped(row.list), row.pay, row.saving
      end
      out:chart {
        kind = "stacked", title = { en = "What is paid, and what is saved", zh = "实付与节省" },
        x = { en = "list price", zh = "标价" }, y = { en = "amount", zh = "金额" }, categories = names,
        series = {
          { name = { en = "pay", zh = "实付" }, values = pay }, { name = { en = "saving", zh = "节省" }, values = saving },
        },
      }
      out:table { columns = columns, rows = rows }
    end
    if #losing > 0 then
      out:finding {
        severity = "warn",
        message = {
          en = "the partner sells below cost at " .. table.concat(losing, ", "),
          zh = "合作方亏本销售：标价 " .. table.concat(losing, "、"),
        },
      }
    end
    if #without > 0 then
      out:text {
        en = "Insufficient data: no voucher is set for " .. table.concat(without, ", ") .. ".",
        zh = "数据不足：未设定代金券面值的标价：" .. table.concat(without, "、") .. "。",
      }
    end
    if not params.cost then
      out:text {
        en = "Insufficient data for the partner's margin: give --cost, its share of the list price.",
        zh = "合作方毛利数据不足：请用 --cost 给出成本占标价的比例。",
      }
    end
    out:text {
      en = ("Pay = list price × %s − %d × voucher, at least 0; saving = list price − pay; margin = pay − cost.")
        :format(1 - params.discount, math.min(params.number, params.most)),
      zh = ("实付 = 标价 × %s − %d × 代金券面值，不低于 0；节省 = 标价 − 实付；毛利 = 实付 − 成本。")
        :format(1 - params.discount, math.min(params.number, params.most)),
    }
  end,
}
