-- S001-23: what there is to say in each section of a business review with one distributor.
local gaps = require "gaps"
local kit = require "lunaria.kit"
local show = require "show"
local rounded = show.rounded

local function lacking(out, en, zh)
  out:text { en = "Insufficient data: " .. en .. ".", zh = "数据不足：" .. zh .. "。" }
end

local function against_target(out, what, amount, target, part)
  out:metric(what, rounded(amount))
  out:metric({ en = "target", zh = "目标" }, rounded(target))
  out:metric({ en = "attained", zh = "完成率" }, part, { type = "percent", places = 0 })
end

local function sales(out, row)
  out:heading({ en = "1 Sales", zh = "1 销售" }, 2)
  if not row.sales and not row.sales_target then
    return lacking(out, "no orders and no target", "没有订单，也没有销售目标")
  end
  against_target(out, { en = "our sales", zh = "我方销售额" }, row.sales, row.sales_target, row.sales_part)
end

local function profit(out, row, run)
  out:heading({ en = "2 Profit", zh = "2 利润" }, 2)
  if not row.profit then return out:text(gaps.words(run.lines, row.statement)) end
  against_target(out, { en = "its profit", zh = "经销商利润" }, row.profit, row.profit_target, row.profit_part)
end

local function stock(out, row, run)
  out:heading({ en = "3 Stock", zh = "3 库存" }, 2)
  local lines = row.statement.lines
  if not lines.stock then return lacking(out, "no stock in the books", "账目中没有库存") end
  out:metric({ en = "stock", zh = "库存金额" }, rounded(lines.stock))
  local days = lines.revenue and (kit.ratio(lines.stock * run.days, lines.revenue))
  local label = { en = "lasts for days of revenue", zh = "可销天数（按收入）" }
  if days then out:metric(label, days, { type = "decimal", places = 0 }) end
end

-- What is open of an invoice: by its receipts, or what the books say is paid where none are kept.
local function open_amount(invoice, receipts, none)
  return invoice.amount - (receipts[invoice.key] or invoice.paid or none)
end

local function receivables(out, row, run, crm)
  out:heading({ en = "4 Receivables", zh = "4 应收账款" }, 2)
  local receipts = {}
  local paid = crm.receipts:where { account = row.key, currency = run.currency, received_on = { le = crm.as_of } }
  for _, group in ipairs(paid:group_by("invoice"):sum "amount") do receipts[group.invoice or ""] = group.sum end
  local open, overdue, count = run.none, run.none, 0
  local invoices = crm.invoices:where { account = row.key, currency = run.currency, issued_on = { le = crm.as_of } }
  for invoice in invoices:select("key", "amount", "paid", "due_on"):each() do
    count = count + 1
    local amount = open_amount(invoice, receipts, run.none)
    open = open + amount
    if invoice.due_on and invoice.due_on < crm.as_of and amount > run.none then overdue = overdue + amount end
  end
  if count == 0 then return lacking(out, "no invoices", "没有发票") end
  out:metric({ en = "open", zh = "未收金额" }, rounded(open))
  out:metric({ en = "overdue", zh = "逾期金额" }, rounded(overdue))
end

local function promotions(out, row, run, crm)
  out:heading({ en = "5 Promotions", zh = "5 促销活动" }, 2)
  local list = crm.promotions:where {
    account = row.key, started_on = { ge = run.period.first, le = run.period.last },
  }
  local rows = list:select("name", "started_on", "our_cost", "their_cost"):order_by("started_on"):limit(run.limit):all()
  if #rows == 0 then return lacking(out, "no promotion in the period", "本期没有促销活动") end
  out:table {
    columns = {
      { name = "name", title = { en = "promotion", zh = "活动" } },
      { name = "started_on", title = { en = "from", zh = "开始日期" }, type = "date" },
      { name = "our_cost", title = { en = "our cost", zh = "我方费用" }, type = "money" },
      { name = "their_cost", title = { en = "its cost", zh = "经销商费用" }, type = "money" },
    },
    rows = rows,
  }
end

local function problems(out, row, run, crm)
  out:heading({ en = "6 Problems of the market", zh = "6 市场问题" }, 2)
  local rows = {}
  local issues = crm.issues:where { account = row.key, opened_on = { le = run.period.last } }
  for issue in issues:select("subject", "opened_on", "closed_on"):order_by("-opened_on"):each() do
    local is_open = not issue.closed_on or issue.closed_on > run.period.last
    if (is_open or issue.opened_on >= run.period.first) and #rows < run.limit then
      rows[#rows + 1] = { subject = issue.subject, opened_on = issue.opened_on, is_open = is_open }
    end
  end
  if #rows == 0 then return lacking(out, "no issue in the period", "本期没有问题记录") end
  out:table {
    columns = {
      { name = "subject", title = { en = "problem", zh = "问题" } },
      { name = "opened_on", title = { en = "opened on", zh = "提出日期" }, type = "date" },
      { name = "is_open", title = { en = "open", zh = "未解决" }, type = "boolean" },
    },
    rows = rows,
  }
end

local function plan(out, row, run, crm)
  out:heading({ en = "7 Next plan", zh = "7 下期计划" }, 2)
  local actions = crm.actions:where { object = "account", subject = row.key, status = "open" }
  local rows = actions:select("what", "who", "due"):order_by("due"):limit(run.limit):all()
  if #rows == 0 then return lacking(out, "no open action about it", "没有未完成的行动") end
  out:table {
    columns = {
      { name = "what", title = { en = "what", zh = "事项" } },
      { name = "who", field = "account.owner", title = { en = "who", zh = "负责人" } },
      { name = "due", title = { en = "due", zh = "截止日期" }, type = "date" },
    },
    rows = rows,
  }
end

return function(out, row, run, crm)
  for _, section in ipairs { sales, profit, stock, receivables, promotions, problems, plan } do
    section(out, row, run, crm)
  end
end
