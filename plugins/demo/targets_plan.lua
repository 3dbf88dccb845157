-- What is to be reached in the first months of 2026, the indicators of 2025 with what was changed where one was red,
-- and the measures for growth.
local date = require "lunaria.date"

-- More of those who had a good year; a target is accepted, disputed, or nobody has answered yet.
local growth = {
  ["zhang.wei"] = 15, ["li.na"] = 10, ["wu.xia"] = 12, ["huang.min"] = 10, ["nguyen.linh"] = 12, ["tom.baker"] = 8,
  ["zhao.lei"] = -20,
}
local answers = { "accepted", "accepted", "issued", "disputed" }
local why = { reason = "demonstration" }

local function add_target(crm, owner, first, amount, more)
  local record = {
    key = owner .. "/" .. first:sub(1, 7), owner = owner, metric = "bookings", first_day = first, amount = amount,
    last_day = date.add_days(date.add_months(first, 1), -1),
  }
  for field, value in pairs(more or {}) do record[field] = value end
  crm.targets:create(record, why)
end

local function add_targets(crm, managers, reps)
  for month = 0, 2 do
    local first = date.add_months("2026-01-01", month)
    for place, manager in ipairs(managers) do
      local sum = 0
      for _, rep in ipairs(reps) do
        if rep[3] == place then sum = sum + 1000 * (100 + (growth[rep[1]] or 5)) end
      end
      add_target(crm, manager[1], first, sum)
    end
    for place, rep in ipairs(reps) do
      local parent = managers[rep[3]][1] .. "/" .. first:sub(1, 7)
      local acceptance = month == 0 and answers[(place - 1) % #answers + 1] or nil
      local amount = 1000 * (100 + (growth[rep[1]] or 5))
      add_target(crm, rep[1], first, amount, { parent = parent, acceptance = acceptance })
    end
  end
end

-- Key, name, owner, unit, kind, target, what was measured by the end of each quarter.
local kpis = {
  { "sales", "销售额", "chen.guoqiang", "CNY", "sum", 14000000, { 2733693, 6170599, 9651391, 13061683 } },
  { "new-customers", "新客户数", "liu.yang", "家", "sum", 12, { 1, 3, 5, 6 } },
  { "foreign-sales", "出口销售额", "emma.schneider", "CNY", "sum", 4200000, { 810000, 1900000, 3050000, 4310000 } },
  { "share", "市场份额", "chen.guoqiang", "%", "level", 32, { 27, 28, 29, 30 } },
  { "satisfaction", "客户满意度", "emma.schneider", "分", "level", 4, { 3.9, 3.8, 3.5, 3.4 } },
  { "complaints", "投诉及时处理率", nil, "%", "level", 95, {} },
}

-- Key, KPI, what, from, to, why, before, after, state.
local changes = {
  { "A1", "new-customers", "展会线索分派", "自行跟进", "三日内分派", "线索流失", 1, 3, "reviewed" },
  { "A2", "sales", "旺季备货", "按单生产", "提前备料", "交期延误", 6170599, 9651391, "reviewed" },
  { "A3", "satisfaction", "投诉首答时限", "三天", "一天", "回复太慢", 3.8, 3.5, "reviewed" },
  { "A4", "share", "重点客户联合开发", "被动报价", "提前参与设计", "份额停滞", 28, 29, "reviewed" },
  { "A5", "satisfaction", "打样提速", "七天", "四天", "打样太慢", 3.5, 3.4, "reviewed" },
  { "A6", "new-customers", "老客户推荐", "无", "推荐奖励", "新客户不足", nil, nil, "proposed" },
}

local function add_kpis(crm)
  for _, kpi in ipairs(kpis) do
    crm.kpis:create {
      key = kpi[1], name = kpi[2], owner = kpi[3], unit = kpi[4], kind = kpi[5], target = kpi[6],
      first_day = "2025-01-01", last_day = "2025-12-31",
    }
    for quarter, value in ipairs(kpi[7]) do
      crm.kpi_values:create {
        key = kpi[1] .. "/" .. quarter, kpi = kpi[1], value = tostring(value),
        measured_on = date.add_days(date.add_months("2025-01-01", 3 * quarter), -1),
      }
    end
  end
  for place, change in ipairs(changes) do
    crm.kpi_changes:create({
      key = change[1], kpi = change[2], what = change[3], from_state = change[4], to_state = change[5],
      reason = change[6], before = change[7] and tostring(change[7]), after = change[8] and tostring(change[8]),
      state = change[9], owner = "chen.guoqiang", review_on = date.add_months("2025-06-30", place),
      done_on = change[7] and date.add_months("2025-03-31", place) or nil,
    }, why)
  end
end

-- Key, what, by what, who, when, expected volume, margin, cost.
local measures = {
  { "G1", "防水拉链推给户外客户", "product", "zhang.wei", "2026-02-27", 420000, 130000, 30000 },
  { "G2", "停售亏损规格", "product", "li.na", "2026-03-31", nil, 45000, 5000 },
  { "G3", "阶梯价换年度框架", "price", "wu.xia", "2026-01-30", 380000, 60000, 20000 },
  { "G4", "淡季预付优惠", "price", "huang.min", "2026-02-13", 150000, 21000, 24000 },
  { "G5", "两家新经销商", "channel", "zhou.jie", "2026-03-31", 300000, 66000, 40000 },
}

local function add_measures(crm)
  for _, measure in ipairs(measures) do
    crm.growth_measures:create {
      key = measure[1], what = measure[2], p = measure[3], owner = measure[4], due_on = measure[5],
      expected = measure[6], margin = measure[7], cost = measure[8],
    }
  end
end

return {
  add = function(crm, managers, reps)
    add_targets(crm, managers, reps)
    add_kpis(crm)
    add_measures(crm)
  end,
}
