-- What rebates and bonuses need beside the books: who of the distributors is paid, and by which rules people are judged.
local new_chance = require "chance"

local chance = new_chance(4711)

-- A distributor that is paid rebates is kept as a payee under the key of its account; the last one has no targets.
local function add_payees(crm, accounts)
  for _, account in ipairs(accounts) do
    if account.is_distributor and account.rank <= 26 and account.way ~= "prospect" and account.way ~= "lost" then
      crm.reps:create {
        key = account.key, name = account.name, role = "distributor", region = account.region, currency = "CNY",
      }
    end
  end
end

-- Sales people of distributors in a contest; one has no target, and one employer has not agreed to any of it.
local function add_contest(crm, accounts)
  for _, account in ipairs(accounts) do
    for place, seller in ipairs(account.sellers or {}) do
      local has_target = not (account.rank % 3 == 2 and place == 3)
      crm.contacts:update(seller, { sellout_target = has_target and chance:between(10, 22) * 20 or nil })
    end
    if account.sellers and account.key ~= "K024" then
      crm.accounts:update(account.key, { staff_incentive_consent_on = "2025-09-15" })
    end
  end
end

return {
  add = function(crm, accounts)
    add_payees(crm, accounts)
    add_contest(crm, accounts)
  end,
}
