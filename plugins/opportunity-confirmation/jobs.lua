-- The seven jobs, and whether their tools are there: a form that was passed, or a document.
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
    refuse("--tools names " .. #tools .. " jobs, expected 7 with semicolons between them")
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

return { names = names, read = read, present = present, missing = missing }
