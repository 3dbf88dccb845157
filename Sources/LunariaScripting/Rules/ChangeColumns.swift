import LuaVM
import LunariaCore

/// The fields of an object that those who are asked about changes see.
final class ChangeColumns {
    struct Column {
        let name: String
        let position: Int
        let key: LuaKey
    }

    let object: ObjectDefinition
    /// In the order of the object's fields; `key` is always there.
    let columns: [Column]
    /// The metatable of records as they are or were.
    let metatable: LuaReference
    private let positions: [String: Int]
    /// Makes a record one that cannot be changed.
    private let frozen: FrozenTable

    /// - Parameter refusal: What is thrown where a record that is read only is assigned to.
    init(of object: ObjectDefinition, select: [String]?, refusal: ScriptFault, _ machine: PluginMachine) {
        self.object = object
        let selected = Set((select ?? object.fields.map(\.name)) + [FieldDefinition.keyName])
        let stack = LuaStack(machine.vm.stack.state)
        columns = object.fields.enumerated().filter { selected.contains($1.name) }.map { position, field in
            Column(name: field.name, position: position, key: stack.intern(field.name))
        }
        positions = Dictionary(columns.map { ($0.name, $0.position) }, uniquingKeysWith: { first, _ in first })
        metatable = RowGuard.metatable(
            of: object, columns.map { RowColumn(name: $0.name, type: object.fields[$0.position].type) },
            machine.bridge, stack)
        let names = Set(columns.map(\.name))
        frozen = FrozenTable(named: object.name, stack, refusal: refusal) { frame in
            try RowGuard.check(frame, object, names)
        }
    }

    /// The position of a field that is seen; an error for any other.
    func position(_ name: String) throws(ScriptFault) -> Int {
        if let position = positions[name] { return position }
        guard object.field(name) != nil else { throw unknown(name) }
        throw .argument(
            "field '\(name)' of \(object.name) was not selected",
            hint: "add it to `select`: only what is selected is read")
    }

    func unknown(_ name: String) -> ScriptFault {
        ScriptFault(SchemaError.unknownField(name, object: object.name, known: object.fields.map(\.name)))
    }

    /// Pushes a record as a plain table, in which an empty field is absent.
    func push(_ values: [Value], _ stack: borrowing LuaStack, _ types: CrossingTypes) {
        pushPlain(values, stack, types)
        stack.push(metatable)
        stack.setMetatable(at: -2)
    }

    /// Pushes a record that can be read and not changed.
    func pushFrozen(_ values: [Value], _ stack: borrowing LuaStack, _ types: CrossingTypes) {
        pushPlain(values, stack, types)
        frozen.freeze(stack)
    }

    private func pushPlain(_ values: [Value], _ stack: borrowing LuaStack, _ types: CrossingTypes) {
        stack.newTable(fields: columns.count)
        for column in columns where !values[column.position].isNull {
            stack.push(values[column.position], types)
            stack.setValue(column.key)
        }
    }
}
