-- The table of a contest, league by league.
local date = require "lunaria.date"
local contest = require "contest"

local columns = {
  { name = "rank", title = { en = "rank", zh = "名次" }, type = "integer" },
  { name = "name", title = { en = "person", zh = "业务员" } },
  { name = "account", title = { en = "distributor", zh = "经销商" } },
  { name = "units", title = { en = "verified units", zh = "已核实销量" }, type = "decimal" },
  { name = "target", title = { en = "target", zh = "目标" }, type = "decimal" },
  { name = "attained", title = { en = "attained", zh = "完成率" }, type = "percent", places = 1 },
  { name = "prize", title = { en = "prize", zh = "奖金" }, type = "money" },
}

local function show_league(out, league, is_only, limit)
  if not is_only then
    out:heading {
      en = ("League of targets from %s"):format(league.from), zh = ("目标 %s 件及以上组"):format(league.from),
    }
  end
  local names, attained, rows = {}, {}, {}
  for position, entry in ipairs(league.people) do
    if position > limit then break end
    local own = entry.row
    names[position], attained[position] = own.name, entry.value:round(3, "half_up")
    rows[position] = {
      rank = entry.rank, name = own.name, account = own.account, units = own.units, target = own.target,
      attained = own.attained, prize = entry.prize,
    }
  end
  out:chart {
    kind = "bar", title = { en = "Attainment", zh = "目标完成率" }, type = "percent", categories = names,
    series = { { values = attained } },
  }
  out:table { columns = columns, rows = rows }
end

return function(params, crm, out)
  local none, period = money(0, crm.currency), params.contest or date.period(crm.as_of, "quarter")
  local people, without = contest.entrants(period, params, crm)
  if #people == 0 then
    out:title { en = "Contest in " .. period.label, zh = period.label .. " 业务员竞赛" }
    return out:text {
      en = "Insufficient data: nobody has a target; enter sellout_target of the contacts.",
      zh = "数据不足：没有人设有分销目标，请填写联系人的分销目标。",
    }
  end
  local leagues, total, winners = contest.leagues(people, params, none), none, 0
  for _, league in ipairs(leagues) do
    for _, entry in ipairs(league.people) do
      total = total + entry.prize
      if entry.prize > none then winners = winners + 1 end
    end
  end
  out:title {
    en = "Contest in " .. period.label .. ": " .. winners .. " of " .. #people .. " win a prize",
    zh = period.label .. " 业务员竞赛：" .. #people .. " 人参赛，" .. winners .. " 人获奖",
  }
  out:metric({ en = "prizes", zh = "奖金合计" }, total)
  for _, league in ipairs(leagues) do show_league(out, league, #leagues == 1, params.limit) end
  if #without > 0 then
    local keys = table.concat(without, ", ")
    out:text {
      en = "Insufficient data: not ranked without a target: " .. keys .. ".", zh = "数据不足：未设目标，不参与排名：" .. keys .. "。",
    }
  end
end
