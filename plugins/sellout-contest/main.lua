local contest = require "contest"
local incentive = require "lunaria.incentive"
local ranking = require "ranking"

return {
  report { run = ranking },
  incentive {
    name = "contest-prizes",
    summary = {
      en = "Pays the prizes of a contest through the distributors that employ the winners.",
      zh = "竞赛奖金：经由所在经销商发放",
    },
    payees = "account",
    deals = false,
    uses = { "product", "prizes", "least", "leagues" },

    -- The employer is the payee, and passes on what each line says.
    settle = function(payees, params, pay, crm)
      local by_key = {}
      for _, payee in ipairs(payees) do by_key[payee.key] = payee end
      if #payees == 0 then return end
      local none = payees[1].zero
      for _, league in ipairs(contest.leagues(contest.entrants(payees[1].period, params, crm), params, none)) do
        for _, entry in ipairs(league.people) do
          local person = entry.row
          if entry.prize > none then
            local reached = (entry.value * 100):round(1, "down") .. "%"
            local rule = person.key .. " " .. person.name .. ": rank " .. entry.rank .. " with " .. reached
            local employer = by_key[person.account or ""]
            if not employer then
              refuse {
                en = "contact '" .. person.key .. "' wins a prize and has no account that could pass it on",
                zh = "联系人“" .. person.key .. "”获奖，但没有可代发奖金的客户",
              }
            end
            pay { payee = employer, rule = rule, amount = entry.prize }
          end
        end
      end
    end,
    rules = {
      ["{person}: rank {rank} with {attained}"] = {
        en = "{person}: rank {rank} with {attained} of the target", zh = "{person}：第 {rank} 名，完成率 {attained}",
      },
    },
  },
}
