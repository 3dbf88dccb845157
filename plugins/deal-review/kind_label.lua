-- What people call a kind of output that --outputs names.
return function(crm, kind)
  local is_known, label = pcall(function() return crm.review_outputs:label("kind", kind) end)
  if is_known then return label end
  refuse {
    en = "--outputs names '" .. kind .. "', which is no kind of output",
    zh = "--outputs 中有“" .. kind .. "”，它不是输出类型",
  }
end
