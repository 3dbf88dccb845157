-- What the sandbox offers to plugins and scripts; the rest of Lua's globals is absent there.
std = {
  read_globals = {
    "assert", "error", "ipairs", "next", "pairs", "pcall", "select", "setmetatable", "getmetatable", "rawequal",
    "rawget", "rawlen", "rawset", "tonumber", "tostring", "type", "xpcall", "require", "print",
    math = { other_fields = true }, string = { other_fields = true }, table = { other_fields = true },
    utf8 = { other_fields = true }, coroutine = { other_fields = true },
    "decimal", "money", "reject", "refuse", "command", "incentive", "import_mapping", "classification", "report",
    "planner", "alert", "form", "hook", "workflow",
  },
}
max_line_length = 120
files["**/spec/*_spec.lua"] = {
  read_globals = {
    "describe", "it", "pending", "before_each", "after_each", "crm", "spec",
    assert = { other_fields = true },
  },
}
