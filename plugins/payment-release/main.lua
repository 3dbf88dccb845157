local incentive = require "lunaria.incentive"

-- What the customer has paid for the deal: before the period, and up to its end.
local function receipts(deal, payee, crm)
  local period, earlier, all = payee.period, payee.zero, payee.zero
  for invoice in crm.invoices:where { opportunity = deal.key }:select("key"):each() do
    local paid = crm.receipts:where { invoice = invoice.key, received_on = { le = period.last } }
    for receipt in paid:select("key", "received_on", "amount"):each() do
      if receipt.amount:currency() ~= deal.amount:currency() then
        refuse {
          en = ("receipt '%s' is %s, expected the currency of opportunity '%s', %s"):format(
            receipt.key, receipt.amount, deal.key, deal.amount:currency()),
          zh = ("回款“%s”为 %s，应为商机“%s”的币种 %s"):format(
            receipt.key, receipt.amount, deal.key, deal.amount:currency()),
        }
      end
      all = all + receipt.amount
      if receipt.received_on < period.first then earlier = earlier + receipt.amount end
    end
  end
  return earlier, all
end

return incentive {
  name = "payment-release",
  deals = {
    outcome = "won", dated_by = "closed_on", select = { "amount" }, history = true,
    where = function(params) return params.since and { closed_on = { ge = params.since } } end,
  },

  reward = function(payee, params, pay, crm)
    local function commission(basis) return (basis * params.rate):round(params.rounding) end

    for deal in payee:deals() do
      if deal.amount and deal.amount > payee.zero then
        -- However much is received, a deal is paid at most in full.
        local function covered(paid) return math.max(payee.zero, math.min(paid, deal.amount)) end
        local earlier, all = receipts(deal, payee, crm)
        local before, now = deal.is_earlier and covered(earlier) or payee.zero, covered(all)
        -- Differences of rounded sums, so that all releases of a deal add up to its commission.
        local released = commission(now) - commission(before)
        local waiting = commission(deal.amount) - commission(now)
        if not released:is_zero() then
          pay { deal = deal, rule = "released", basis = now - before, rate = params.rate, amount = released }
        end
        if not waiting:is_zero() then
          pay {
            deal = deal, rule = "waits for payment", basis = deal.amount - now, rate = params.rate, amount = waiting,
            held = true,
          }
        end
      end
    end
  end,
  rules = {
    released = { en = "released by the customer's payment", zh = "客户回款后发放" },
    ["waits for payment"] = { en = "waits for the customer's payment", zh = "待客户回款" },
  },
}
