-- A document with every kind of block, and with what pages must not stumble over.
local evil = "\"><script>alert('1')</script> ]]> & \u{200f}שלום\u{200e} \u{202e}drawkcab\u{202c} \1\27[31m <!--"
local long = "Präzisionsmaschinenbaugesellschaftsanteilsverwaltung für Reißverschlüsse GmbH & Co. KG"
local months = { "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec" }

local function label(en, zh) return { en = en, zh = zh } end

local function figures(count, low, high, seed)
  local list = {}
  for index = 1, count do list[index] = low + (index * seed * 7919) % (high - low) end
  return list
end

local function amounts(list)
  for index, value in ipairs(list) do list[index] = money(value, "CNY") end
  return list
end

local function blocks(crm, out)
  out:heading("Figures " .. evil, 2)
  out:metric(label("booked this year", "本年签约金额"), money("12345678.90", "CNY"))
  out:metric(label("won deals", "赢单数"), 1234)
  out:metric(label("share of won deals", "赢单率"), decimal "0.3725")
  out:metric(label("change", "同比变动"), money("-98765.40", "CNY"))
  out:metric(label("none", "无"), nil)
  out:metric(label("largest customer", "最大客户"), long)
  out:metric(label("as of", "截至"), crm.as_of)
  out:metric(evil, evil)
  out:text(evil .. "\n\n    indented\nand " .. long:rep(3))
  out:heading(label("A table with many columns", "列数较多的表格"), 4)
  local rows = {}
  for index = 1, 80 do
    rows[index] = {
      "K" .. index, index % 7 == 0 and long or index % 5 == 0 and evil or "杭州锦绣服装有限公司", crm.as_of, index % 2 == 0,
      money(index * 9137 - 30000, "CNY"), index * 1000, index .. ".5%", decimal "1.23456", "2025-09-30T14:05:00",
      index % 3 == 0 and "x" or nil, index % 4 == 0 and "第一行\nsecond line" or "note " .. index, "won",
    }
  end
  out:table {
    columns = {
      { name = "key", title = label("key", "编号") }, { name = "account", title = label("account", "客户") },
      { name = "date", title = label("date", "日期"), type = "date" },
      { name = "paid", title = label("paid", "已付款"), type = "boolean" },
      { name = "amount", title = label("amount", "金额"), type = "money" },
      { name = "pieces", title = label("pieces", "数量"), type = "integer" },
      { name = "rate", title = label("rate", "比例"), type = "percent" },
      { name = "factor", title = label("factor", "系数"), type = "decimal" },
      { name = "at", title = label("at", "时间"), type = "datetime" }, { name = "mark", title = evil },
      { name = "note", title = label("note", "备注") }, { name = "outcome", title = label("outcome", "结果") },
    },
    rows = rows,
  }
  out:heading(label("No rows", "没有记录"), 2)
  out:table { columns = { "key", "name" }, rows = {} }
  out:finding { severity = "info", message = label("All is well.", "一切正常。").en }
  out:finding { severity = "warn", message = evil, place = evil }
  out:finding { severity = "critical", message = "第一行\n" .. long:rep(2), place = "sales.csv:17" }
end

local function charts(out)
  local stages = { label("first contact", "初次接触"), label("sample sent", "已寄样品"), label("quote", "报价"),
    label("negotiation", "谈判"), label("won", "赢单") }
  out:heading(label("Charts", "图表"))
  out:chart {
    kind = "bar", title = label("Amounts by stage " .. evil, "各阶段金额"), x = label("stage", "阶段"),
    y = label("amount", "金额"), categories = stages,
    series = { { values = amounts { 1471790, 1230560, 829780, 1385310, 99 } } },
  }
  out:chart {
    kind = "bar", title = label("Customers with long names", "名称较长的客户"), y = label("amount", "金额"),
    categories = { long, "杭州锦绣服装有限公司", "Milano Moda", evil, "宁波百丽箱包有限公司华东分公司", "Porto Têxtil" },
    series = {
      { name = "2024", values = amounts { 812000, 640300, -120400, 51000, 399000, 10 } },
      { name = "2025", values = amounts { 903000, 512300, 240400, 81000, 412000, 0 } },
    },
  }
  out:chart {
    kind = "stacked", title = label("Visits by quarter", "各季度拜访"), categories = { "Q1", "Q2", "Q3", "Q4" },
    series = {
      { name = label("new", "新客户"), values = { 12, 19, 7, 22 } },
      { name = label("regular", "老客户"), values = { 30, 28, 41, 35 } },
      { name = label("lost", "流失客户"), values = { 5, nil, 2, 9 } },
    },
  }
  out:chart {
    kind = "line", title = label("Bookings by month", "每月签约"), categories = months, x = label("month", "月份"),
    y = label("amount", "金额"), series = {
      { name = label("east", "华东"), values = amounts(figures(12, 200000, 900000, 3)) },
      { name = label("south", "华南"), values = amounts(figures(12, 100000, 700000, 5)) },
      { name = label("abroad", "海外"), values = amounts(figures(12, 50000, 300000, 11)) },
    },
  }
  out:chart {
    kind = "line", title = label("One line", "单条折线"), categories = months, y = label("amount", "金额"),
    series = { { values = amounts(figures(12, 200000, 900000, 7)) } },
  }
  out:chart {
    kind = "funnel", title = label("From contact to deal", "从接触到成交"), categories = stages,
    series = { { values = { 400, 231, 120, 64, 31 } } },
  }
  local matrix = {}
  for index, name in ipairs { "zhang.wei", "wang.fang", "li.na", "zhao.lei", "huang.min" } do
    matrix[index] = { name = name, values = amounts(figures(12, -50000, 400000, index + 2)) }
  end
  out:chart { kind = "matrix", title = label("By rep and month", "按人员与月份"),
    x = label("month", "月份"), y = label("rep", "人员"),
    categories = months, series = matrix }
  local points = {}
  for index = 1, 24 do
    points[index] = { x = index * 37 % 23, y = money(index * 53 % 19 * 10000, "CNY"), label = "客户" .. index }
  end
  out:chart { kind = "scatter", title = label("Visits and bookings", "拜访与签约"), x = label("visits", "拜访次数"),
    y = label("amount", "金额"), series = { { points = points } } }
  out:chart { kind = "tree", title = label("Sales team", "销售团队"), y = label("bookings", "签约"), nodes = {
    { label = "总经理", value = 900, children = {
      { label = "陈国强 chen.guoqiang", value = 400,
        children = { { label = "张伟", value = 150 }, { label = "王芳", value = 250 } } },
      { label = "Emma Schneider", value = 500, children = { { label = "Anna Rossi", value = 500 } } },
    } },
  } }
  out:chart { kind = "bar", title = label("Nothing", "没有数据"), categories = {}, series = { { values = {} } } }
end

return report {
  summary = label("Every kind of block.", "各种内容"),
  run = function(_, crm, out)
    out:title(label("Everything " .. evil, "全部内容 " .. evil))
    blocks(crm, out)
    charts(out)
  end,
}
