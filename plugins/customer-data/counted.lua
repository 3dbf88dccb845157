-- A number with what it counts, in English: "1 deal", "3 deals", "2 people". The words may go on after the noun.
return function(count, one, many) return count .. " " .. (count == 1 and one or many or one .. "s") end
