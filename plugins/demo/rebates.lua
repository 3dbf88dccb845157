-- What rebates and bonuses need beside the books: who of the distributors is paid, and by which rules people are judged.
local date = require "lunaria.date"
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

return {
  add = function(crm, accounts)
    add_payees(crm, accounts)
  end,
}
