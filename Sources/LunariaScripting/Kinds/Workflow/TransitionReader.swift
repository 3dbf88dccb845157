import LuaVM
import LunariaCore

/// A transition as it is written: `{ from = "lead", to = "qualified", evidence = { "amount" }, guard = function … end }`.
struct TransitionReader {
    let transition: Transition
    /// The function that is asked, if there is one.
    let guarding: LuaReference?

    /// Reads an item of the list `transitions`.
    init(_ item: borrowing LuaItem) throws {
        let table = try item.table(or: "{ from = \"…\", to = \"…\" }")
        try table.allow(["from", "to", "evidence", "guard"])
        let to = try table.requireText("to")
        let from = try Self.origin(table)
        let evidence = try table.list("evidence") { item in try Self.evidence(item) }
        guarding = try table.function("guard")
        transition = Transition(from: from, to: to, evidence: evidence, hasGuard: guarding != nil)
    }

    private static func origin(_ table: borrowing LuaTable) throws(ScriptFault) -> Transition.Origin {
        if let list = try table.textsUnlessText("from") { return .states(list) }
        let state = try table.requireText("from")
        return state == "*" ? .any : .states([state])
    }

    private static func evidence(_ item: borrowing LuaItem) throws -> Transition.Evidence {
        if let field = item.text { return .field(field) }
        let table = try item.table(or: "the name of a field or { form = \"…\" }")
        try table.allow(["form"])
        return .form(try table.requireText("form"))
    }
}
