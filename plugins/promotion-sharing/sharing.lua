-- S001-20: share of the distributor = its cost / the cost of both; deviation = share - agreed share.
local kit = require "lunaria.kit"

-- A promotion with what can be said of it; `lacks` names the first thing that cannot.
local function measured(promotion, params)
  local self = {
    key = promotion.key, name = promotion.name, account = promotion.account, started_on = promotion.started_on,
    ours = promotion.our_cost, theirs = promotion.their_cost, agreed = promotion.agreed_share or params.agreed,
  }
  local gap = kit.lacking(self, { "ours", "theirs" })
  if gap then
    self.lacks = gap.missing[1]
    return self
  end
  self.total = self.ours + self.theirs
  self.share = (kit.ratio(self.theirs, self.total))
  if not self.share then
    self.lacks = "cost"
  elseif not self.agreed then
    self.lacks = "agreed"
  else
    self.deviation = self.share - self.agreed
    -- What it would have to add for the agreed share.
    self.owed = self.total * self.agreed - self.theirs
    self.is_below = self.deviation < params.tolerance * -1
  end
  return self
end

return measured
