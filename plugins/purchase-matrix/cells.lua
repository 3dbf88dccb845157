-- The table of the matrix: the class of a cell (X,Y).
local function add(cells, x, y, class, parameter)
  local cell = x .. "," .. y
  if tonumber(x) > 4 or tonumber(y) > 4 then
    refuse {
      en = parameter .. " has the cell " .. cell .. ", expected 0 to 4",
      zh = parameter .. " 中有格 " .. cell .. "，应为 0 至 4",
    }
  end
  if cells[cell] then
    refuse {
      en = parameter .. " has the cell " .. cell .. ", which has the class " .. cells[cell],
      zh = parameter .. " 中有格 " .. cell .. "，它已属于 " .. cells[cell] .. " 类",
    }
  end
  cells[cell] = class
end

local function read_list(cells, text, class, parameter)
  local rest = text:gsub("(%d+),(%d+)", function(x, y)
    add(cells, x, y, class, parameter)
    return ""
  end)
  if rest:find "%S" then
    refuse {
      en = parameter .. " is '" .. text .. "', expected cells such as 1,4 0,3",
      zh = parameter .. " 为“" .. text .. "”，应为格，例如 1,4 0,3",
    }
  end
end

local function read_suggested(cells, text)
  local rest = text:gsub("(%d+),(%d+)=(%a+)", function(x, y, class)
    if class ~= "none" and not class:find "^[ABC]$" then
      refuse {
        en = "--suggested has '" .. class .. "', expected A, B, C or none",
        zh = "--suggested 中有“" .. class .. "”，应为 A、B、C 或 none",
      }
    end
    add(cells, x, y, class, "--suggested")
    return ""
  end)
  if rest:find "%S" then
    refuse {
      en = "--suggested is '" .. text .. "', expected cells such as 0,4=A 0,0=none",
      zh = "--suggested 为“" .. text .. "”，应为格，例如 0,4=A 0,0=none",
    }
  end
end

local function read(params)
  local cells = {}
  read_list(cells, params.cells_a, "A", "--cells-a")
  read_list(cells, params.cells_b, "B", "--cells-b")
  read_list(cells, params.cells_c, "C", "--cells-c")
  if params.fill == "suggested" then read_suggested(cells, params.suggested) end
  return cells
end

-- The class of the cell; nil and a reason where it has none.
local function class_of(cells, x, y)
  local class = cells[x .. "," .. y]
  if class and class ~= "none" then return class end
  if x > y then return nil, "inconsistent" end
  return nil, class and "suggested_none" or "cell_not_given"
end

return { read = read, class_of = class_of }
