import LuaVM
import LunariaCore

/// The constructors of contributions: `command`, `incentive`, `import_mapping`.
enum KindRegistration {
    static var kinds: [(name: String, read: (borrowing LuaFrame) throws -> Contribution)] {
        [
            ("command", { frame in .command(try CommandContribution(frame)) }),
            ("incentive", { frame in .incentive(try IncentiveContribution(frame)) }),
            ("import_mapping", { frame in .importMapping(try ImportMappingContribution(frame)) }),
        ]
    }

    /// The most that one file may contribute.
    static let maximumCount = 100

    /// Pushes the constructor of a kind; it answers a token that the file returns.
    static func push(_ read: @escaping (borrowing LuaFrame) throws -> Contribution, _ stack: borrowing LuaStack) {
        stack.push(closure: { frame in
            let (bridge, types) = try frame.crossing()
            guard bridge.run == nil else {
                throw ScriptFault(
                    .permission, "contributions are made while the file is loaded, not while it runs",
                    hint: "call it at the end of the file: return command { … }")
            }
            guard bridge.contributions.count < maximumCount else {
                throw ScriptFault.argument("the plugin makes more than \(maximumCount) contributions")
            }
            bridge.contributions.append(try read(frame))
            frame.stack.push(ContributionSlot(index: Int32(bridge.contributions.count - 1)), as: types.contribution)
            return 1
        })
    }

    static func register(_ stack: borrowing LuaStack) -> LuaUserdataType<ContributionSlot> {
        stack.register(LuaMetatable(name: "contribution"), for: ContributionSlot.self)
    }
}

extension CommandContribution {
    /// Reads the table given to `command`.
    init(_ frame: borrowing LuaFrame) throws {
        let (bridge, _) = try frame.crossing()
        let table = try LuaTable(frame.stack, at: 1, subject: "command")
        try table.allow(["name", "summary", "parameters", "reads", "writes", "run"])
        name = try table.text("name")
        summary = try table.label("summary")
        reads = try table.texts("reads") ?? []
        writes = try table.texts("writes") ?? []
        for object in reads + writes { _ = try frame.script { try bridge.schema.requireObject(object) } }
        parameters = try table.with("parameters") { try Self.parameters(frame, bridge) } ?? []
        guard let run = try table.function("run") else {
            throw ScriptFault.argument(
                "command has no 'run'", hint: "write run = function(args, crm, out) … end")
        }
        self.run = run
    }

    /// Reads the parameters in the table on top of the stack.
    private static func parameters(_ frame: borrowing LuaFrame, _ bridge: Bridge) throws -> [ParameterDefinition] {
        guard frame.stack.kind(at: -1) == .table else {
            throw ScriptFault.argument("'parameters' of command is \(frame.stack.typeName(at: -1)), expected a table")
        }
        let data = try DataTable(frame.stack, at: -1, subject: "parameters")
        do {
            return try data.entries.map { name, value throws(ManifestError) in
                guard case .table(let table) = value.content else {
                    throw ManifestError(
                        file: bridge.manifest, line: nil, "parameter '\(name)' is \(value.typeName), expected a table")
                }
                return try ParameterDefinition(
                    name: name,
                    TableReader(table, file: bridge.manifest, line: value.line, subject: "parameter '\(name)'"))
            }
        } catch {
            throw ScriptFault.argument(error.message)
        }
    }
}

extension IncentiveContribution {
    /// Reads the table given to `incentive`.
    init(_ frame: borrowing LuaFrame) throws {
        let (bridge, _) = try frame.crossing()
        let table = try LuaTable(frame.stack, at: 1, subject: "incentive")
        try table.allow(["name", "summary", "period", "deals", "reward"])
        name = try table.requireText("name")
        summary = try table.label("summary")
        accumulation = try table.text("period").map { word in
            guard let granularity = Granularity(name: word) else {
                throw ScriptFault.argument(
                    "'period' of incentive is '\(word)'\(Spelling.hint(for: word, among: Granularity.names))",
                    hint: "use one of \(Granularity.names.joined(separator: ", "))")
            }
            return granularity
        }
        (outcome, datedBy, fields) =
            try table.with("deals") { try Self.deals(frame, bridge) } ?? ("won", "closed_on", nil)
        guard let reward = try table.function("reward") else {
            throw ScriptFault.argument(
                "incentive has no 'reward'", hint: "write reward = function(payee, params, pay) … end")
        }
        self.reward = reward
    }

    private static func deals(
        _ frame: borrowing LuaFrame, _ bridge: Bridge
    ) throws -> (outcome: String?, datedBy: String, fields: [String]?) {
        let deals = try LuaTable(frame.stack, at: -1, subject: "'deals'")
        try deals.allow(["outcome", "dated_by", "select"])
        let object = try frame.script { try bridge.schema.requireObject("opportunity") }
        let datedBy = try deals.text("dated_by") ?? "closed_on"
        guard object.field(datedBy)?.type == .date else {
            let dates = object.fields.filter { $0.type == .date }.map(\.name)
            throw ScriptFault.argument(
                "'dated_by' is '\(datedBy)', which is no date field of opportunity\(Spelling.hint(for: datedBy, among: dates))",
                hint: "use one of \(dates.joined(separator: ", "))")
        }
        let fields = try deals.texts("select")
        for field in fields ?? [] where object.field(field) == nil {
            throw ScriptFault.argument(
                SchemaError.unknownField(field, object: object.name, known: object.fields.map(\.name)).description)
        }
        return (try deals.text("outcome"), datedBy, fields)
    }
}

extension ImportMappingContribution {
    /// Reads the table given to `import_mapping`.
    init(_ frame: borrowing LuaFrame) throws {
        let (bridge, _) = try frame.crossing()
        let table = try LuaTable(frame.stack, at: 1, subject: "import_mapping")
        try table.allow(["name", "object", "columns", "fields", "ignore"])
        name = try table.text("name")
        object = try table.requireText("object")
        let definition = try frame.script { [object] in try bridge.schema.requireObject(object) }
        ignored = try table.texts("ignore") ?? []
        columns = try table.with("columns") { try Self.columns(frame, definition) } ?? []
        fields = try table.with("fields") { try Self.fields(frame, definition) } ?? []
    }

    private static func columns(_ frame: borrowing LuaFrame, _ object: ObjectDefinition) throws -> [Column] {
        let table = try LuaTable(frame.stack, at: -1, subject: "'columns'")
        var columns: [Column] = []
        for name in try table.boundedNames() {
            defer { frame.stack.pop() }
            switch frame.stack.rawGet(field: name, at: table.index) {
            case .string: columns.append(Column(name: name, field: try table.field(on: object), turn: nil))
            case .table:
                let entry = try LuaTable(frame.stack, at: -1, subject: "the column '\(name)'")
                try entry.allow(["field", "value"])
                let field = try entry.with("field") { try entry.field(on: object) }
                let turn = try entry.function("value")
                columns.append(Column(name: name, field: field, turn: turn))
            default: throw table.wrong(name, "the name of a field or { field = …, value = function(text, row) … end }")
            }
        }
        return columns
    }

    private static func fields(_ frame: borrowing LuaFrame, _ object: ObjectDefinition) throws -> [Field] {
        let table = try LuaTable(frame.stack, at: -1, subject: "'fields'")
        var fields: [Field] = []
        for name in try table.boundedNames() {
            guard object.field(name) != nil else {
                throw ScriptFault.argument(
                    SchemaError.unknownField(name, object: object.name, known: object.fields.map(\.name)).description)
            }
            switch frame.stack.rawGet(field: name, at: table.index) {
            case .function:
                fields.append(Field(name: name, constant: nil, make: frame.stack.retain()))
            case .string:
                frame.stack.pop()
                fields.append(Field(name: name, constant: try table.text(name), make: nil))
            default:
                defer { frame.stack.pop() }
                throw table.wrong(name, "a text or function(row) … end")
            }
        }
        return fields
    }
}

extension LuaTable {
    /// The name of a field of the object, on top of the stack.
    fileprivate func field(on object: ObjectDefinition) throws(ScriptFault) -> String {
        guard let name = stack.string(at: -1) else { throw wrong("field", "the name of a field") }
        if object.field(name) != nil { return name }
        throw .argument(
            SchemaError.unknownField(name, object: object.name, known: object.fields.map(\.name)).description)
    }
}
