-- Names as one text in both languages, by the label of each; those without a label stand as they are. Of none it is
-- `none`, or an empty cell.
return function(names, labels, none)
  if #names == 0 then return none or "" end
  local en, zh = {}, {}
  for position, name in ipairs(names) do
    local label = labels[name] or {}
    en[position], zh[position] = label.en or name, label.zh or name
  end
  return { en = table.concat(en, ", "), zh = table.concat(zh, "、") }
end
