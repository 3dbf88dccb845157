import LuaVM
import LunariaCore

/// What a guard is asked about: `{ key, from, to, reason, skipped, is_new, record, before }`.
struct GuardChange {
    static let declaration = HostClass(
        "guarded_change", "A move that a guard is asked about.",
        fields: [
            .required("key", .text), .optional("from", .text), .optional("to", .text),
            .optional("reason", .text, "Why, as the one who makes the change has said."),
            .required("skipped", .list(of: .text), "The states gone past."), .required("is_new", .boolean),
            .required("record", .map(of: .any), "As it is going to be saved."),
            .optional("before", .map(of: .any), "As it was; `nil` for a new one."),
        ])

    private static let names = declaration.fields.map(\.name)
    private let columns: ChangeColumns
    private let types: CrossingTypes
    /// Makes a change what cannot be changed.
    private let frozen: FrozenTable

    init(of object: ObjectDefinition, _ machine: PluginMachine) {
        let refusal = ScriptFault(
            .permission, "a guard answers whether it allows a change, and cannot change it",
            hint: "complete records in `before_save` of a hook, which is asked first")
        let stack = LuaStack(machine.vm.stack.state)
        columns = ChangeColumns(of: object, select: nil, refusal: refusal, machine)
        types = machine.types
        frozen = FrozenTable(named: "change", stack, refusal: refusal, missing: Self.check)
    }

    /// Pushes a change whose record moves from one state to another.
    func push(
        _ change: ProposedChange, from: String?, to: String?, skipped: [String], _ stack: borrowing LuaStack
    ) {
        stack.newTable(fields: Self.names.count)
        set("key", .text(change.key), stack)
        set("from", from.map { .text($0) } ?? .null, stack)
        set("to", to.map { .text($0) } ?? .null, stack)
        set("reason", change.reason.map { .text($0) } ?? .null, stack)
        set("is_new", .boolean(change.before == nil), stack)
        stack.newTable(array: skipped.count)
        for (position, state) in skipped.enumerated() {
            stack.push(state)
            stack.rawSet(index: Int64(position) + 1, at: -2)
        }
        stack.rawSet(field: "skipped", at: -2)
        columns.pushFrozen(change.values, stack, types)
        stack.rawSet(field: "record", at: -2)
        if let before = change.before {
            columns.pushFrozen(before.values, stack, types)
            stack.rawSet(field: "before", at: -2)
        }
        frozen.freeze(stack)
    }

    private func set(_ name: String, _ value: Value, _ stack: borrowing LuaStack) {
        stack.push(value, types)
        stack.rawSet(field: name, at: -2)
    }

    /// Answers nil for what is empty, and an error for what a change does not have.
    private static func check(_ frame: borrowing LuaFrame) throws -> Int32 {
        let name = frame.stack.string(at: 2) ?? frame.stack.typeName(at: 2)
        guard names.contains(name) else {
            throw ScriptFault.argument(
                "a change has no '\(name.shortened)'\(Spelling.hint(for: name, among: names))",
                hint: name == "refuse"
                    ? "a guard returns false, \"the reason\""
                    : "it has \(names.joined(separator: ", ")); fields are in change.record")
        }
        frame.stack.pushNil()
        return 1
    }
}
