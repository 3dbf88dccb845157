local kit = require "lunaria.kit"

return command {
  name = "pay-by-tiers",
  run = function(args, _, out)
    for _, value in ipairs { money "400000", decimal "400000" } do
      out:text(tostring((kit.graduated(value, args.tiers))) .. " or " .. tostring((kit.retroactive(value, args.tiers))))
    end
  end,
}
