-- What those who look after key accounts have written on sheets, beside what the records show.
local function ticked(yes, no, na)
  local answers = {}
  for name in yes:gmatch "%S+" do answers[name] = "yes" end
  for name in (no or ""):gmatch "%S+" do answers[name] = "no" end
  for name in (na or ""):gmatch "%S+" do answers[name] = "na" end
  return answers
end

-- Contact, day, author, how far it goes: 1 known, 2 regular contact, 3 approves, 4 supports, 5 coach.
local evidence = {
  { "P155", "2025-12-11", "wu.xia", 2 }, { "P168", "2025-11-18", "nguyen.linh", 1 },
  { "P175", "2025-12-03", "zhou.jie", 3 },
  { "P178", "2025-12-15", "zhao.lei", 2 }, { "P186", "2025-12-02", "xu.bo", 4 }, { "P191", "2025-12-15", "li.na", 3 },
  { "P194", "2025-12-01", "maria.costa", 5 },
}
local levels = { "known", "regular", "approves", "supports", "coach" }

local function add_evidence(crm)
  for _, known in ipairs(evidence) do
    local answers = {}
    for level, name in ipairs(levels) do answers[name] = level <= known[4] and "yes" or "no" end
    crm:fill("relationship-evidence", { key = known[1], date = known[2], author = known[3], answers = answers })
  end
end

-- One manager whom we are ready to meet, and two of whom what matters most is not known.
local homework = {
  { "P155", "2025-12-10", "wu.xia", "background goals worries decision_power circle interests value_message next_step",
    "rival_ties sponsor" },
  { "P168", "2025-11-17", "nguyen.linh", "background goals worries circle interests rival_ties next_step",
    "decision_power value_message sponsor" },
  { "P186", "2025-12-01", "xu.bo", "background worries decision_power interests value_message",
    "goals circle rival_ties" },
}

local function add_homework(crm)
  for _, sheet in ipairs(homework) do
    crm:fill("executive-homework", {
      key = sheet[1], date = sheet[2], author = sheet[3], answers = ticked(sheet[4], sheet[5]),
    })
  end
end

-- A file that is complete, one that is little more than begun, and sources that were used where nobody noted facts.
local function add_files(crm)
  crm:fill("analysis-pack", {
    key = "K034", date = "2025-12-08", author = "zhao.lei",
    answers = ticked("customer_goals buyer_pressure transaction_history"),
  })
  crm:fill("key-customer-file", {
    key = "K034", date = "2025-12-08", author = "zhao.lei",
    answers = ticked "profile organisation people history needs rivals plan risks",
  })
  crm:fill("analysis-pack", {
    key = "K042", date = "2025-11-24", author = "tom.baker",
    answers = ticked("target_definition customer_goals", "value_chain buying_process buyer_pressure"),
  })
  crm:fill("information-sources", {
    key = "K042", date = "2025-11-24", author = "tom.baker",
    answers = ticked("website brochure staff customers sales service", "annual_report channels partners banks media"),
  })
  crm:fill("contact-dossier", {
    key = "P168", date = "2025-12-05", author = "nguyen.linh",
    answers = ticked("person hobbies habits duties performance goals", "colleagues friends potential", "family"),
  })
  crm:fill("contact-dossier", {
    key = "P175", date = "2025-12-03", author = "zhou.jie",
    answers = ticked("person family duties goals ways", "hobbies friends suppliers potential"),
  })
end

-- Who meets whom where no visit shows it, and a visit that was written down on paper.
local function add_contacts(crm)
  crm:fill("stage-contact-sheet", {
    key = "K034", date = "2025-11-14", author = "zhao.lei",
    answers = ticked("kam_with_purchasing rep_with_buyer marketing_with_marketing", "director_with_director finance",
      "technical_with_design"),
  })
  crm:fill("stage-contact-sheet", {
    key = "K047", date = "2025-12-02", author = "xu.bo",
    answers = ticked("director_with_director marketing_with_marketing", "operations_with_operations board_with_board"),
  })
  crm:fill("visit-record", {
    key = "V029/17", date = "2025-12-05", author = "zhou.jie",
    answers = ticked("customer day people goal questions answers evaluation", "commitments next_step"),
  })
end

-- Most distributors are reviewed: one of them was due long ago, and of one the market was not talked about.
local reviews = {
  { "K008", "2025-11-12", "wu.xia", "sales profit stock receivables promotions problems plan", "",
    "一季度主推防水拉链，十二月补齐门店陈列" },
  { "K016", "2025-12-09", "wang.fang", "sales profit stock receivables plan", "promotions problems",
    "停止低毛利品种的特价，库存降到45天" },
  { "K024", "2025-10-21", "maria.costa", "sales profit stock receivables promotions plan", "problems",
    "Outdoor zippers to two more makers" },
  { "K032", "2025-08-19", "wu.xia", "sales stock receivables", "profit promotions problems plan", "" },
  { "K040", "2025-12-16", "wang.fang", "sales profit stock receivables promotions problems plan", "",
    "订货会场地费各担一半" },
  { "K060", "2025-09-25", "maria.costa", "sales profit receivables plan", "stock promotions problems",
    "Weekly deliveries in place of daily ones" },
}

local function add_reviews(crm)
  for _, sheet in ipairs(reviews) do
    local answers = ticked(sheet[4], sheet[5])
    answers.agreed = sheet[6] ~= "" and sheet[6] or nil
    crm:fill("review-sheet", { key = sheet[1], date = sheet[2], author = sheet[3], answers = answers })
  end
end

return {
  add = function(crm)
    add_reviews(crm)
    add_evidence(crm)
    add_homework(crm)
    add_files(crm)
    add_contacts(crm)
  end,
}
