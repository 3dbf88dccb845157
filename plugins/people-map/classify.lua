local degree = require "degree"

return classification {
  name = "relationship-degree", uses = { "window", "knot", "silence" },
  object = "contact", field = "relationship_degree", select = { "account", "left_on" },
  summary = { en = "Rates how well we know each person, from 0 to 5.", zh = "客户关系程度（0–5 级）" },
  prepare = function(params, crm)
    local known = {}
    for _, people in pairs(degree.read(crm, params)) do
      for _, person in ipairs(people) do known[person.key] = person end
    end
    return known
  end,

  classify = function(contact, params, _, known)
    local person = known[contact.key]
    if not person then return nil, { en = "no longer there, or without an account", zh = "已离职或未关联客户" } end
    local names = { "known", "regular contact", "approves", "supports", "coach" }
    local words = { "认识", "经常接触", "认可", "支持", "教练" }
    local en, zh = names[person.before] or "unknown", words[person.before] or "不了解"
    en = en .. (person.last and ", last contact " .. person.last or ", no contact recorded")
    zh = zh .. (person.last and "，最近接触 " .. person.last or "，无接触记录")
    if person.degree < person.before then
      en = en .. "; one less after " .. params.silence .. " days of silence"
      zh = zh .. "；超过 " .. params.silence .. " 天无接触，降一级"
    end
    return person.degree, { en = en, zh = zh }
  end,
}
