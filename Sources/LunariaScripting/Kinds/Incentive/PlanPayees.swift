import LuaVM
import LunariaCore

/// Whom a plan pays, as it says in `payees`.
struct PlanPayees {
    let object: String
    /// What holds of those that are paid.
    let conditions: RecordConditions

    static let entry = HostField.optional(
        "payees", .either([.text, .table(declaration.name)]),
        "Whom it pays: an object such as `\"account\"`, all of whose records are payees, or a table that says which of "
            + "them; all of `rep` unless given.")

    static let declaration = HostTable(
        "payees", subject: "'payees'", "Whom a plan pays.",
        [
            .optional("object", .text, "The object whose records are paid; `rep` unless given."),
            .optional(
                "where", .either([.conditions, .function([IncentiveContribution.parameters], answers: [.conditions])]),
                "What holds of those that are paid."),
        ], example: #"payees = { object = "account", where = { channel = "distributor" } }"#)

    /// The field of an opportunity that says whose it is: the owner is a rep, of others the field that refers to them.
    func dealField(of opportunity: ObjectDefinition) throws(ScriptFault) -> String {
        if object == PayeeSelection.reps.object { return "owner" }
        let fields = opportunity.fields.filter { field in
            if case .reference(to: object, _) = field.type { true } else { false }
        }.map(\.name)
        if fields.contains(object) { return object }
        guard let field = fields.first, fields.count == 1 else {
            throw .argument(
                fields.isEmpty
                    ? "'payees' is '\(object)', to which no field of opportunity refers, so that no deal is theirs"
                    : "'payees' is '\(object)', to which several fields of opportunity refer: "
                        + fields.joined(separator: ", "),
                hint: "write deals = false in a plan that does not look at deals")
        }
        return field
    }
}

extension PlanPayees {
    /// Reads the entry `payees` of a plan.
    init(_ frame: borrowing LuaFrame, _ plan: borrowing LuaTable, _ bridge: Bridge, _ types: CrossingTypes) throws {
        let said = try plan.with("payees") { () -> (String, RecordConditions) in
            if let name = frame.stack.string(at: -1) {
                return (try frame.script { try bridge.schema.requireObject(name).name }, .fixed([]))
            }
            let table = try LuaTable(frame.stack, at: -1, as: Self.declaration)
            let name = try table.text("object") ?? PayeeSelection.reps.object
            let object = try frame.script { try bridge.schema.requireObject(name) }
            return (name, try RecordConditions(frame, table, of: object, types))
        }
        // That the workspace has no reps is told when the plan is run.
        (object, conditions) = said ?? (PayeeSelection.reps.object, .fixed([]))
    }
}
