import LuaVM
import LunariaCore

/// A transition as it is written: `{ from = "lead", to = "qualified", evidence = { "amount" }, guard = function … end }`.
struct TransitionReader {
    let transition: Transition
    /// The function that is asked, if there is one.
    let guarding: LuaReference?

    static let declaration = HostTable(
        "transition", "A move from state to state.",
        [
            .required("from", .either([.text, .list(of: .text)]), "A state, several, or `\"*\"` for any."),
            .required("to", .text),
            .optional(
                "evidence", .list(of: .either([.text, .table(formEvidence.name)])),
                "Fields that must have a value, and forms that must be filled and passed."),
            .optional(
                "guard",
                .function(
                    [
                        .init("change", .instance(GuardChange.declaration.name)), .init("params", .map(of: .any)),
                        .init("crm", .instance("crm")),
                    ], answers: [.boolean, .label]), "Answers whether the move is allowed, and if not, why."),
        ])

    static let formEvidence = HostTable(
        "form_evidence", "A form that must be filled and passed.",
        [
            .required("form", .text, "Its name."),
            .optional("completeness", .number, "The least share of questions answered: `\"80%\"`."),
            .optional("score", .number, "The least score: `\"0.75\"`, or `\"75%\"`."),
        ])

    /// Reads an item of the list `transitions`.
    init(_ item: borrowing LuaItem) throws {
        let table = try item.table(or: "{ from = \"…\", to = \"…\" }", as: Self.declaration)
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
        if let field = try item.text() { return .field(field) }
        let table = try item.table(or: "the name of a field or { form = \"…\" }", as: formEvidence)
        let (_, types) = try LuaFrame(table.stack.state).crossing()
        let numbers = FormNumbers(types: types)
        return .form(
            FormEvidence(
                try table.requireText("form"), completeness: try numbers.share("completeness", of: table),
                score: try numbers.number("score", of: table)))
    }
}
