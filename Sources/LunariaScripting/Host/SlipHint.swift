/// What to do about the errors that Lua itself raises for the commonest slips, whose words tell only what happened.
enum SlipHint {
    /// How the records of a query are gone through.
    static let rows =
        "go through records with `for record in crm.accounts:each() do … end`; :all() gives a list of them"

    private static let empty = "an empty field is nil: test it first, such as `if account.city then … end`"
    private static let text = "a text is no number: make it one with tonumber(x), or with decimal(x) for an exact one"

    /// The hint for a sentence of Lua, or `nil`.
    static func hint(for message: String) -> String? {
        if let name = message.part(between: "undeclared global '", and: "'") { return hint(forGlobal: name) }
        return slips.first { slip in slip.parts.allSatisfy(message.contains) }?.hint
    }

    private static let slips: [(parts: [String], hint: String)] = [
        (["attempt to call a query value", "for iterator"], rows),
        (["'pairs'", "got query"], rows),
        (
            ["attempt to call a table value", "for iterator"],
            "go through a list with `for _, item in ipairs(list) do … end`"
        ),
        (["get length of a query value"], "a query is counted with :count()"),
        (["attempt to concatenate a nil value"], empty),
        (["attempt to concatenate a table value"], "show one of its fields, such as period.label or account.name"),
        (["attempt to concatenate a boolean value"], "tostring(x) makes a text of it"),
        (["attempt to index a nil value"], empty),
        (["attempt to compare", "nil"], empty),
        (["attempt to perform arithmetic on a nil value"], empty),
        (["attempt to compare", "number", "string"], text),
        (["attempt to perform arithmetic on a string value"], text),
        (["with a 'string'"], text + "; dates are counted with require \"lunaria.date\""),
        (["a 'string' with"], text + "; dates are counted with require \"lunaria.date\""),
        (["near '!'"], "Lua writes `~=` for unequal, and `not` before what is to be false"),
        (["near '&'"], "Lua writes `and`, `or` and `not`"),
        (["near '|'"], "Lua writes `and`, `or` and `not`"),
        (["near '+'"], "Lua has no `+=`: write x = x + 1"),
        (["near '='", "'then' expected"], "a comparison is written with two signs: =="),
    ]

    private static func hint(forGlobal name: String) -> String? {
        switch name {
        case "kit", "date": "write `local \(name) = require \"lunaria.\(name)\"` at the head of the file"
        case "lunaria": "ask for its modules by name, such as `local kit = require \"lunaria.kit\"`"
        case "crm", "out", "args", "params":
            "the host gives it to the function that runs: run = function(args, crm, out)"
        case "os", "io":
            "a plugin has no clock and no files: the day it looks from is crm.as_of, what it shows goes to out"
        case "null", "None", "NULL": "Lua's word for nothing is nil"
        case "True", "False", "TRUE", "FALSE": "Lua writes true and false"
        default: nil
        }
    }
}

extension String {
    /// What stands between two texts, the first of each.
    fileprivate func part(between start: String, and end: String) -> String? {
        guard let first = firstRange(of: start), let last = self[first.upperBound...].firstRange(of: end) else {
            return nil
        }
        return String(self[first.upperBound..<last.lowerBound])
    }
}
