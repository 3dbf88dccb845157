-- Lists written as text.
local function words(text)
  local list = {}
  for word in text:gmatch "[^,]+" do
    word = word:match "^%s*(.-)%s*$"
    if word ~= "" then list[#list + 1] = word end
  end
  return list
end

-- As many probabilities as there are names, by name.
local function probabilities(text, names, option)
  local list, by_name = words(text), {}
  local function fail() refuse {
    en = option .. " is '" .. text .. "', expected " .. #names .. " shares such as 10%,20%",
    zh = option .. " 为“" .. text .. "”，应为 " .. #names .. " 个百分比，例如 10%,20%",
  } end
  if #list ~= #names then fail() end
  for position, name in ipairs(names) do
    local is_number, value = pcall(decimal, list[position])
    if not is_number or value < 0 or value > 1 then fail() end
    by_name[name] = value
  end
  return by_name
end

return { words = words, probabilities = probabilities }
