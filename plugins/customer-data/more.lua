-- Says under a list how many rows the limit leaves out of it.
return function(out, total, limit)
  local left = total - limit
  if left > 0 then
    out:text { en = "And " .. left .. " more (--limit).", zh = "另有 " .. left .. " 行未列出（--limit）。" }
  end
end
