local forms = require "sheet"

return {
  require "classify", require "overview", require "contacts", require "thin", require "playbook", require "uncoupling",
  forms[1], forms[2],
}
