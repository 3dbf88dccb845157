-- What is missing, in words.

-- The lines that a figure would take, in words: "tax, stock (92 of 184 days)"; of many the first three.
local function names(lines, statement, list, language)
  local words, shown = {}, #list > 5 and 3 or #list
  for position = 1, shown do
    local gap = statement.gaps[list[position]]
    words[position] = lines[list[position]][language] .. (gap and " (" .. gap[language] .. ")" or "")
  end
  local text = table.concat(words, language == "zh" and "、" or ", ")
  if shown == #list then return text end
  return text .. (language == "zh" and "等 " .. #list .. " 项" or " and " .. #list - shown .. " more lines")
end

-- Why the profit, or with "roi" the return, is not known.
local function insufficient(lines, statement, figure)
  local list = table.move(statement.missing, 1, #statement.missing, 1, {})
  if figure == "roi" then
    table.move(statement.missing_capital, 1, #statement.missing_capital, #list + 1, list)
  end
  if #list == 0 then
    return {
      en = "No return on capital: the payables cover all that is tied up, or there was no revenue.",
      zh = "无法计算资金回报率：应付账款已覆盖全部资金占用，或没有销售收入。",
    }
  end
  return {
    en = "Insufficient data: " .. names(lines, statement, list, "en") .. ".",
    zh = "数据不足，缺：" .. names(lines, statement, list, "zh") .. "。",
  }
end

local function nobody(out, run)
  out:text {
    en = "Insufficient data: there is no active account of the channel " .. run.channel
      .. "; enter channel and status of the distributors, or name one with --account.",
    zh = "数据不足：没有渠道为“" .. run.channel .. "”的活跃客户。请填写经销商的渠道与状态，或用 --account 指定。",
  }
end

-- Names the distributors whose figure is not known: those without any entry together, a finding for each of the others.
local function missing(out, run, figure)
  local silent = {}
  if #run.list == 0 then nobody(out, run) end
  for _, distributor in ipairs(run.list) do
    if not distributor.has_books then
      silent[#silent + 1] = distributor.key
    elseif not distributor.actual[figure] then
      out:finding {
        severity = "info", place = distributor.key .. " " .. distributor.name,
        message = insufficient(run.lines, distributor.actual, figure),
      }
    end
  end
  if #silent > 0 then
    out:text {
      en = "Insufficient data: there are no figures of the period of " .. table.concat(silent, ", ") .. ".",
      zh = "数据不足：以下经销商该期间没有账目：" .. table.concat(silent, "、") .. "。",
    }
  end
end

return { words = insufficient, show = missing, show_nobody = nobody }
