local contributions = {
  require "overview", require "persons", require "sides", require "visits",
}
for _, list in ipairs { require "executives", require "forms" } do
  table.move(list, 1, #list, #contributions + 1, contributions)
end
return contributions
