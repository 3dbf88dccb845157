-- The newest sheet of a form for each subject: its `date`, and its answers by question.
return function(crm, form)
  local newest, sheets = {}, {}
  local filled = crm.assessments:where { form = form, date = { le = crm.as_of } }
  for sheet in filled:select("key", "subject", "date"):order_by("date"):each() do newest[sheet.subject] = sheet end
  for subject, sheet in pairs(newest) do
    local answers = {}
    for answer in crm.answers:where({ assessment = sheet.key }):select("question", "value"):each() do
      answers[answer.question] = answer.value
    end
    sheets[subject] = { date = sheet.date, answers = answers }
  end
  return sheets
end
