import LuaVM
import LunariaCore

/// A change that is committed: `{ key, is_new, is_deleted, record }`.
struct CommittedModule {
    static let declaration = HostClass(
        "committed_change", "A change that is committed, as `after_commit` is told of it.",
        fields: [
            .required("key", .text), .required("is_new", .boolean), .required("is_deleted", .boolean),
            .required("record", .map(of: .any), "As it was written, or as it was before it was deleted."),
        ])

    private static let names = declaration.fields.map(\.name)
    private let columns: ChangeColumns
    private let types: CrossingTypes
    private let metatable: LuaReference

    init(_ columns: ChangeColumns, _ machine: PluginMachine) {
        self.columns = columns
        types = machine.types
        if let made = machine.bridge.rowMetatables[Self.name] {
            metatable = made
            return
        }
        let stack = LuaStack(machine.vm.stack.state)
        stack.push(
            LuaMetatable(
                name: "change", events: [.index: UserdataMethod.unknown(on: "a committed change", known: Self.names)]))
        metatable = stack.retain()
        machine.bridge.rowMetatables[Self.name] = metatable
    }

    /// No object has this name.
    private static let name = "committed change"

    func push(_ change: CommittedChange, _ stack: borrowing LuaStack) {
        stack.newTable(fields: 4)
        stack.push(change.record.key)
        stack.rawSet(field: "key", at: -2)
        stack.push(change.kind == .created)
        stack.rawSet(field: "is_new", at: -2)
        stack.push(change.kind == .deleted)
        stack.rawSet(field: "is_deleted", at: -2)
        columns.push(change.record.values, stack, types)
        stack.rawSet(field: "record", at: -2)
        stack.push(metatable)
        stack.setMetatable(at: -2)
    }
}
