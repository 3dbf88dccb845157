-- How satisfied the customers are whom somebody serves: the share of answers 4 and 5 on a scale of 5 (CSAT).

-- `share`, absent where nobody has answered, and the number of `responses`.
return function(owner, period, crm)
  local accounts = {}
  for account in crm.accounts:where({ owner = owner }):select("key"):each() do accounts[#accounts + 1] = account.key end
  if #accounts == 0 then return { responses = 0, accounts = 0 } end
  local is_rated = {}
  for question in crm.survey_questions:where({ scale = "csat" }):select("key"):each() do
    is_rated[question.key] = true
  end
  local responses, rated, happy = 0, 0, 0
  local found = crm.survey_responses:where { account = { one_of = accounts }, responded_on = period }
  for response in found:select("key"):each() do
    local before = rated
    local answers = crm.survey_answers:where { response = response.key, number = { is_empty = false } }
    for answer in answers:select("question", "number"):each() do
      if is_rated[answer.question] then
        rated = rated + 1
        if answer.number >= 4 then happy = happy + 1 end
      end
    end
    if rated > before then responses = responses + 1 end
  end
  return { share = rated > 0 and decimal(happy) / rated or nil, responses = responses, accounts = #accounts }
end
