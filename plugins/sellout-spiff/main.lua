local claims = require "claims"
local incentive = require "lunaria.incentive"
local overview = require "overview"
local spiff = require "spiff"

return {
  incentive {
    name = "sellout-spiff",
    uses = { "product", "per_unit", "minimum", "bonus_tiers", "bonus_mode", "cap" },
    payees = "account",
    deals = false,

    -- The employer is the payee, and passes on what each line says: no commission is paid in private.
    reward = function(payee, params, pay, crm)
      local consent = payee.staff_incentive_consent_on
      for _, person in ipairs(claims(payee.key, payee.period, params, crm)) do
        if not consent or consent > payee.period.last then
          pay { rule = person.key .. " " .. person.name .. ": no consent of the employer", amount = payee.zero }
        else
          spiff(person, params, pay, payee.zero)
        end
      end
    end,
    rules = {
      ["{person}: {units} units at {price}"] = {
        en = "{person}: {units} units at {price}", zh = "{person}：{units} 件，每件 {price}",
      },
      ["{person}: {units} units at {price}, capped"] = {
        en = "{person}: {units} units at {price}, up to the cap", zh = "{person}：{units} 件，每件 {price}，已封顶",
      },
      ["{person}: bonus at {units} units"] = { en = "{person}: bonus at {units} units", zh = "{person}：{units} 件达标奖" },
      ["{person}: bonus at {units} units, capped"] = {
        en = "{person}: bonus at {units} units, up to the cap", zh = "{person}：{units} 件达标奖，已封顶",
      },
      ["{person}: {units} units, minimum {minimum}"] = {
        en = "{person}: {units} units, below the minimum of {minimum}", zh = "{person}：{units} 件，低于起点 {minimum} 件",
      },
      ["{person}: no consent of the employer"] = {
        en = "{person}: no consent of the employer", zh = "{person}：未取得其公司书面同意",
      },
    },
  },
  report {
    name = "sellout-spiff-overview",
    summary = {
      en = "Shows what each distributor's salesperson earns in a campaign, against the budget.",
      zh = "客户业务员激励总览：各人奖励与预算",
    },
    run = overview,
  },
}
