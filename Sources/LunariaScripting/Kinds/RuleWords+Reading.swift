import LuaVM
import LunariaCore

extension RuleWords {
    /// The entry of a planner or an alert by which people read the rules of what it stores.
    static let entry = HostField.optional(
        "rules", .map(of: .label),
        "What people read for the rules, by their texts; `{name}` in a text stands for what differs from one to the other, "
            + "and in the words for the same.")

    /// Reads the entry `rules` of a contribution.
    init(_ table: borrowing LuaTable, of kind: String) throws {
        let stack = LuaStack(table.stack.state)
        self.init(try table.with("rules") { try Self.rules(stack, kind) } ?? [])
    }

    /// Reads the rules in the table on top of the stack.
    private static func rules(_ stack: borrowing LuaStack, _ kind: String) throws -> [(rule: String, label: Label)] {
        let table = try LuaTable(stack, at: -1, subject: "'rules' of \(kind)")
        return try table.boundedNames().map { rule in
            guard let label = try table.label(rule), !label.isEmpty else {
                throw ScriptFault.argument(
                    "'rules' of \(kind) has no words for '\(rule.shortened)'",
                    hint: "write { en = \"…\", zh = \"…\" }")
            }
            if let place = RuleWords.strayPlace(in: label, of: rule) {
                throw ScriptFault.argument(
                    "the words of the rule '\(rule.shortened)' have the place {\(place)}, which is not in the rule",
                    hint:
                        "places stand for what the rule's own text has there: [\"{units} units\"] = { zh = \"{units} 件\" }"
                )
            }
            return (rule, label)
        }
    }
}
