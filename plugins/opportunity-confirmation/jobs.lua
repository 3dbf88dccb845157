-- The seven jobs, and whether their tools are there: a form that was passed, or a document.
local listed = require "customer-data.listed"

local names = { "panorama", "swot", "needs", "visit", "difficulty", "persuasion", "promise" }

-- The tools of each job, from a text such as "panorama;visit_record,question_plan".
local function read(text)
  local tools = {}
  for part in (text .. ";"):gmatch "([^;]*);" do
    local own = {}
    for tool in part:gmatch "[^,%s]+" do own[#own + 1] = tool end
    if #own > 0 then tools[#tools + 1] = own end
  end
  if #tools ~= #names then
    refuse {
      en = "--tools names " .. #tools .. " jobs, expected 7 with semicolons between them",
      zh = "--tools 列出了 " .. #tools .. " 项工作，应为 7 项，以分号隔开",
    }
  end
  return tools
end

-- Tools that are there, by deal and tool. A paper about the account alone serves each of its deals.
local function present(crm, deals)
  local there, by_account = {}, {}
  for _, deal in ipairs(deals) do
    there[deal.key] = {}
    by_account[deal.account or ""] = by_account[deal.account or ""] or {}
    table.insert(by_account[deal.account or ""], deal.key)
  end
  local function add(deal, account, tool)
    if deal then
      if there[deal] then there[deal][tool] = true end
      return
    end
    for _, key in ipairs(by_account[account or ""] or {}) do there[key][tool] = true end
  end
  local papers = crm.documents:where { dated_on = { le = crm.as_of } }
  for paper in papers:select("type", "account", "opportunity"):each() do
    add(paper.opportunity, paper.account, paper.type)
  end
  local sheets = crm.assessments:where { date = { le = crm.as_of }, object = { one_of = { "opportunity", "account" } } }
  for sheet in sheets:select("form", "object", "subject", "status", "passed"):each() do
    -- A form that is not a check is passed once it is filled.
    if sheet.passed ~= false and sheet.status ~= "insufficient_data" then
      local is_deal = sheet.object == "opportunity"
      add(is_deal and sheet.subject or nil, not is_deal and sheet.subject or nil, (sheet.form:gsub("%-", "_")))
    end
  end
  return there
end

-- The tools of a job that are not there.
local function missing(own, there)
  local list = {}
  for _, tool in ipairs(own) do if not there[tool] then list[#list + 1] = tool end end
  return list
end

local words = {
  panorama = { en = "panorama", zh = "客户全景" }, customer_swot = { en = "SWOT of the customer", zh = "客户 SWOT" },
  potential_needs = { en = "potential needs", zh = "潜在需求" }, visit_record = { en = "visit record", zh = "拜访记录" },
  question_plan = { en = "plan of questions", zh = "提问计划" },
  difficulty = { en = "situation and difficulty", zh = "现状困难影响" },
  success_case = { en = "success story", zh = "成功案例" }, fab = { en = "features and benefits (FAB)", zh = "特点利益表（FAB）" },
  set_up = { en = "project set-up", zh = "承诺立项" },
}

-- Tools for people; one that a company adds is called as it is written.
local function described(tools) return listed(tools, words) end

return { names = names, read = read, present = present, missing = missing, described = described }
