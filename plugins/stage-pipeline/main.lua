local list = { require "weighted", require "funnel_report", require "compliance" }
for _, more in ipairs { require "probability", require "processes", require "alerts" } do
  for _, contribution in ipairs(more) do list[#list + 1] = contribution end
end
return list
