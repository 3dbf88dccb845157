-- How many customers are satisfied, by the mean of their answers from 1 to 5.
return function(params, crm, from, to)
  local csat, accounts = {}, {}
  for question in crm.survey_questions:where({ scale = "csat" }):select("key"):each() do csat[question.key] = true end
  local responses = crm.survey_responses:where { responded_on = { ge = from, lt = to } }
  for response in responses:select("key", "account"):each() do accounts[response.key] = response.account end
  local sums, counts = {}, {}
  local answers = crm.survey_answers:where { number = { is_empty = false } }
  for answer in answers:select("response", "question", "number"):each() do
    local account = csat[answer.question] and accounts[answer.response]
    if account then
      sums[account], counts[account] = (sums[account] or decimal(0)) + answer.number, (counts[account] or 0) + 1
    end
  end
  local found = { answered = 0, satisfied = 0, dissatisfied = 0 }
  for account, sum in pairs(sums) do
    local mean = sum / counts[account]
    found.answered = found.answered + 1
    if mean >= params.good then found.satisfied = found.satisfied + 1 end
    if mean <= params.bad then found.dissatisfied = found.dissatisfied + 1 end
  end
  return found
end
