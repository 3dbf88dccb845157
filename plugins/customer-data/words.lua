-- The words of a list such as "profile, people"; none of a text that is not there.
return function(text)
  local list = {}
  for word in (text or ""):gmatch "[^,%s]+" do list[#list + 1] = word end
  return list
end
