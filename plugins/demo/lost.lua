-- Customers that have left or were about to, why, and what was done about it. No chance here: each case is one to
-- learn from.
local skip = { reason = "演示数据" }

local cases = {
  { "A01", "K044", "wu.xia", "closed", "2024-08-12", "2024-08-20", "core_service", ended_on = "2024-10-08",
    lesson = "连续两批色差未在一周内答复，客户把女装线转走；投诉首复须在 24 小时内。" },
  { "A02", "K013", "zhang.wei", "won_back", "2024-11-04", "2024-11-12", "response", ended_on = "2025-01-20",
    offer = "专人跟单，免费补货一批", lesson = "登门道歉加补货，比降价更管用。" },
  { "A03", "K003", "anna.rossi", "offered", "2025-02-10", "2025-03-20", "competition",
    offer = "新款金属拉链三个月寄售", other_reasons = "price" },
  { "A04", "K014", "huang.min", "closed", "2025-03-03", "2025-03-14", "price", ended_on = "2025-05-16",
    lesson = "只谈单价，没有算打样与交期的总成本。" },
  { "A05", "K022", "zhao.lei", "won_back", "2025-03-24", "2025-04-02", "price", ended_on = "2025-06-10",
    offer = "年度返利 2%", lesson = "返利挂钩全年用量，客户愿意集中采购。" },
  { "A06", "K053", "zhou.jie", "coded", "2025-05-06", "2025-05-15", "price", other_reasons = "competition" },
  { "A07", "K043", "li.na", "closed", "2025-07-01", "2025-07-10", "involuntary", ended_on = "2025-07-15",
    lesson = "工厂迁往越南，已转告 Nguyễn Linh 跟进。" },
  { "A08", "K033", "nguyen.linh", "detected", "2025-09-08" },
  { "A09", "K023", "xu.bo", "coded", "2025-10-20", "2025-10-30", "core_service" },
  { "A10", "K024", "maria.costa", "interviewed", "2025-11-17", "2025-12-09" },
  { "A11", "K025", "tom.baker", "detected", "2025-12-22" },
}

-- What serving some small customers cost in 2024; they brought no profit in either year.
local costs = {
  { "E9001", "K012", "service", "9800" }, { "E9002", "K012", "sample", "8600" },
  { "E9003", "K022", "service", "21500" },
  { "E9004", "K022", "sample", "18900" }, { "E9005", "K022", "logistics", "9200" },
}

return {
  add = function(crm)
    for _, cost in ipairs(costs) do
      crm.costs:create {
        key = cost[1], account = cost[2], incurred_on = "2024-12-27", type = cost[3], purpose = "retention",
        amount = cost[4],
      }
    end
    for _, case in ipairs(cases) do
      crm.churn_cases:create({
        key = case[1], account = case[2], owner = case[3], stage = case[4], detected_on = case[5],
        interviewed_on = case[6],
        reason = case[7], ended_on = case.ended_on, offer = case.offer, lesson = case.lesson,
        other_reasons = case.other_reasons,
      }, skip)
    end
  end,
}
