local read_gaps = require "gaps"

return alert {
  name = "degree-below-target", uses = { "window", "knot", "silence", "targets" },
  summary = { en = "Warns where we know the people too little for the stage of a deal.", zh = "关系程度低于商机阶段要求" },
  check = function(params, crm, raise)
    for _, found in ipairs(read_gaps(crm, params)) do
      if found.gap and found.gap > decimal(0) then
        local value, stage = found.degree:round(2, "half_up"), found.stage
        raise {
          subject = { object = "account", key = found.key },
          message = {
            en = "degree " .. value .. ", but " .. (stage.en or stage) .. " of " .. found.deal .. " needs "
              .. found.target,
            zh = "关系程度 " .. value .. "，商机 " .. found.deal .. " 的“" .. (stage.zh or stage) .. "”阶段要求 "
              .. found.target,
          },
        }
      end
    end
  end,
}
