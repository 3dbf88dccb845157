-- The slices between two amounts of sales in a table whose bounds are multiples of a quota; of sales that fall, the
-- amounts are negative, and the highest slice comes first.
--
-- The bounds are multiplied by the quota, which is exact; sales divided by the quota are not.
return function(rates, quota, from, to)
  local falls = to < from
  local low, high = falls and to or from, falls and from or to
  local attained = money((high / quota):abs():round(0, "up") + 1, quota:currency())
  local slices = {}
  for slice in rates:graduated(quota * 0, attained) do
    local bottom, top = quota * slice.from:number(), slice.up_to and quota * slice.up_to:number() or high
    if slice.position == 1 or bottom < low then bottom = low end
    if top > high then top = high end
    if bottom < top then
      table.insert(slices, falls and 1 or #slices + 1, {
        label = "attainment " .. slice.label, rate = slice.rate, amount = falls and bottom - top or top - bottom,
      })
    end
  end
  return slices
end
