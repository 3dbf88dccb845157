import LuaVM
import LunariaCore

extension PlanWords {
    /// What a plan says of a balance.
    static let balance = HostTable(
        "balance", "What a balance that payees carry is called, and what moves it.",
        [
            .required("label", .label),
            .optional(
                "moved_by", .list(of: .text),
                "The rules whose lines raise it by their amount, or lower it where that is negative: on a statement they "
                    + "stand between what it was and what it is."),
        ], example: #"balances = { draw = { label = { en = "draw owed", zh = "待扣回预支" }, moved_by = { "advance" } } }"#)

    /// Reads the entries `rules` and `balances` of a plan that pays the records of an object.
    init(_ table: borrowing LuaTable, payees: String) throws {
        let stack = LuaStack(table.stack.state)
        let balances = try table.with("balances") { try Self.balances(stack) } ?? [:]
        self.init(rules: try RuleWords(table, of: "incentive"), balances: balances, payees: payees)
    }

    /// Reads the balances in the table on top of the stack.
    private static func balances(_ stack: borrowing LuaStack) throws -> [String: Balance] {
        let table = try LuaTable(stack, at: -1, subject: "'balances' of incentive")
        var balances: [String: Balance] = [:]
        for name in try table.boundedNames() {
            balances[name] = try table.with(name) {
                let entry = try LuaTable(stack, at: -1, as: balance, subject: "the balance '\(name.shortened)'")
                return Balance(label: try entry.requireLabel("label"), movedBy: try entry.texts("moved_by") ?? [])
            }
        }
        return balances
    }
}
