-- Fields that hold any text, and what people call the usual ones; a company's own stand as they are entered.
local labels = {
  channel = { direct = { en = "direct", zh = "直销" }, distributor = { en = "distributor", zh = "经销" } },
  industry = {
    garment = { en = "garment", zh = "服装" }, luggage = { en = "luggage", zh = "箱包" },
    outdoor = { en = "outdoor", zh = "户外用品" },
  },
  region = { International = { en = "International", zh = "海外" } },
  stage = {
    contact = { en = "contact", zh = "接触" }, sample = { en = "sample", zh = "打样" },
    quote = { en = "quote", zh = "报价" }, negotiation = { en = "negotiation", zh = "谈判" },
    closed = { en = "closed", zh = "已结案" },
  },
}

-- The names in a text such as "contact, first offer", each once.
local function read(text)
  local names, is_there = {}, {}
  for part in text:gmatch "[^,]+" do
    local name = part:match "^%s*(.-)%s*$"
    if name ~= "" and not is_there[name] then
      names[#names + 1], is_there[name] = name, true
    end
  end
  return names
end

return {
  labels = labels, label = function(field, text) return labels[field] and labels[field][text] or text end, read = read,
}
