-- The table of a contest, league by league.
local date = require "lunaria.date"
local kit = require "lunaria.kit"
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

local function show_rule(out, params, period)
  local least, product = kit.percent(params.least, 1), params.product
  out:heading({ en = "How it was calculated", zh = "计算口径" }, 2)
  out:text {
    en = "Attained is what was sold on from " .. period.first .. " to " .. period.last
      .. (product and " of " .. product or "") .. " and verified by the day of the report, of the target. Prizes by "
      .. "rank, in each league: " .. params.prizes .. "; who shares a rank shares the mean of the prizes it covers, "
      .. "and who attains less than " .. least .. " wins nothing.",
    zh = "完成率＝" .. period.first .. " 至 " .. period.last .. (product and " " .. product or "")
      .. " 截至报告日已核实销量÷目标。各组各名次奖金：" .. params.prizes .. "；并列者均分所占名次的奖金，完成率低于 "
      .. least .. " 不获奖。",
  }
end

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
    -- Rounded down, so that what wins nothing never looks as if it had reached the least.
    names[position], attained[position] = own.name, entry.value:round(3, "down")
    rows[position] = {
      rank = entry.rank, name = own.name, account = own.employer, units = own.units, target = own.target,
      attained = attained[position], prize = entry.prize,
    }
  end
  out:chart {
    kind = "bar", title = { en = "Attainment", zh = "目标完成率" }, type = "percent", categories = names,
    series = { { values = attained } },
  }
  out:table { columns = columns, rows = rows }
  local left = #league.people - limit
  if left > 0 then
    out:text { en = "And " .. left .. " more (--limit).", zh = "另有 " .. left .. " 行未列出（--limit）。" }
  end
end

return function(params, crm, out)
  local none, period = money(0, crm.currency), params.contest or date.period(crm.as_of, "quarter")
  local people, without = contest.entrants(period, params, crm, crm.as_of)
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
    out:text {
      en = "Insufficient data: not ranked without a target: " .. table.concat(without, ", ") .. ".",
      zh = "数据不足：未设目标，不参与排名：" .. table.concat(without, "、") .. "。",
    }
  end
  show_rule(out, params, period)
end
