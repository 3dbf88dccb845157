import LuaVM
import LunariaCore

/// Reads the conditions of `where { … }`: `field = value`, or `field = { ge = …, lt = … }`, or `field = period`.
struct FilterReader {
    /// The most conditions of a query.
    static let maximumCount = 100
    /// The most values that `one_of` takes, and the bytes of their texts.
    private static let maximumValues = 32_000
    private static let maximumBytes = 4 << 20

    let object: ObjectDefinition
    let types: CrossingTypes

    /// What a condition on a field may say instead of a value.
    static let comparisons = HostTable(
        "comparison", subject: "a condition", "A condition on a field; several must all hold.",
        details: "A [period](values.md#period) is one, too: from its `first` to its `last` day.",
        Filter.Comparison.allCases.map { comparison in
            .optional(comparison.rawValue, comparison.operand, comparison.summary)
        },
        example: #"where { amount = { ge = "1000", lt = "5000" }, closed_on = { is_empty = false } }"#)

    func read(_ frame: borrowing LuaFrame, at index: Int32) throws -> [Filter] {
        let table = try LuaTable(frame.stack, at: index, subject: "where")
        guard table.hasOnlyNames else {
            throw ScriptFault.argument("where takes named conditions", hint: "where { outcome = \"won\" }")
        }
        var filters: [Filter] = []
        for name in table.names() {
            guard let field = object.field(name) else {
                throw ScriptFault(SchemaError.unknownField(name, object: object.name, known: object.fields.map(\.name)))
            }
            frame.stack.rawGet(field: name, at: index)
            if frame.stack.kind(at: -1) == .table {
                filters += try comparisons(frame, field)
            } else {
                filters.append(.equal(name, try frame.value(-1, as: field.type, field: name, types)))
            }
            frame.stack.pop()
        }
        return filters
    }

    /// The conditions in the table on top of the stack.
    private func comparisons(_ frame: borrowing LuaFrame, _ field: FieldDefinition) throws -> [Filter] {
        let table = try LuaTable(frame.stack, at: -1, subject: "the condition on '\(field.name)'")
        let names = table.names()
        if names.contains("first"), names.contains("last") {
            return [
                Filter(field.name, .greaterOrEqual, [try operand(frame, table.index, "first", field)]),
                Filter(field.name, .lessOrEqual, [try operand(frame, table.index, "last", field)]),
            ]
        }
        var filters: [Filter] = []
        for name in names {
            guard let comparison = Filter.Comparison(rawValue: name) else {
                let known = Self.comparisons.names
                throw ScriptFault.argument(
                    "no comparison '\(name)'\(Spelling.hint(for: name, among: known))",
                    hint: "use \(known.joined(separator: ", "))")
            }
            switch comparison {
            case .oneOf: filters.append(Filter(field.name, comparison, try list(frame, table.index, field)))
            case .isEmpty:
                guard let isEmpty = try table.boolean(name) else { continue }
                filters.append(Filter(field.name, comparison, [.boolean(isEmpty)]))
            case .equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual, .contains, .begins:
                filters.append(Filter(field.name, comparison, [try operand(frame, table.index, name, field)]))
            }
        }
        guard !filters.isEmpty else {
            throw ScriptFault.argument(
                "the condition on '\(field.name)' is empty", hint: "write \(field.name) = { ge = … }")
        }
        return filters
    }

    private func operand(
        _ frame: borrowing LuaFrame, _ index: Int32, _ name: String, _ field: FieldDefinition
    ) throws -> Value {
        defer { frame.stack.pop() }
        frame.stack.rawGet(field: name, at: index)
        return try frame.value(-1, as: field.type, field: field.name, types)
    }

    private func list(_ frame: borrowing LuaFrame, _ index: Int32, _ field: FieldDefinition) throws -> [Value] {
        defer { frame.stack.pop() }
        guard frame.stack.rawGet(field: "one_of", at: index) == .table else {
            throw ScriptFault.argument("one_of takes a list, found \(frame.stack.typeName(at: -1))")
        }
        // The length of a list with holes may be any number.
        let count = frame.stack.rawLength(at: -1)
        guard count <= Self.maximumValues else {
            throw ScriptFault.argument("one_of has \(count) values, expected at most \(Self.maximumValues)")
        }
        var values: [Value] = []
        var bytes = 0
        for position in 0..<count {
            defer { frame.stack.pop() }
            guard frame.stack.rawGet(index: Int64(position) + 1, at: -1) != .nil else {
                throw ScriptFault.argument(
                    "value \(position + 1) of one_of is nil",
                    hint: "\(field.name) = { is_empty = true } finds empty fields")
            }
            bytes += frame.stack.kind(at: -1) == .string ? frame.stack.rawLength(at: -1) : 0
            guard bytes <= Self.maximumBytes else {
                throw ScriptFault.argument("the texts of one_of are longer than \(Self.maximumBytes) bytes together")
            }
            values.append(try frame.value(-1, as: field.type, field: field.name, types))
        }
        return values
    }
}

extension LuaFrame {
    /// Reads names of fields from all arguments from `start` on.
    func fieldNames(
        from start: Int32, of name: String, _ bridge: Bridge, allowsMinus: Bool = false
    ) throws -> [String] {
        let object = try script { try bridge.schema.requireObject(name) }
        var names: [String] = []
        for index in stride(from: start, through: argumentCount, by: 1) {
            let written = try string(index)
            let field = allowsMinus && written.hasPrefix("-") ? String(written.dropFirst()) : written
            guard object.field(field) != nil else {
                throw ScriptFault(
                    SchemaError.unknownField(field, object: object.name, known: object.fields.map(\.name)))
            }
            guard !names.contains(where: { $0 == field || $0 == "-" + field }) else {
                throw ScriptFault.argument("field '\(field)' is named twice, expected each once")
            }
            names.append(written)
        }
        return names
    }

    /// Runs an operation of the host, with the errors a script can do something about as errors of the script.
    ///
    /// Any other error ends the run, also if the script catches it: half of its work may be lost.
    func script<Result>(_ body: () throws -> Result) throws -> Result {
        try script(during: try bridge().run, body)
    }

    /// The same for those who have the run at hand, as for each row of a loop.
    func script<Result>(during run: RunState?, _ body: () throws -> Result) throws -> Result {
        if let failure = run?.failure { throw failure }
        do {
            return try body()
        } catch let error as RecordProblem {
            throw ScriptFault.argument(error.description)
        } catch let error as RecordRefusal {
            throw ScriptFault.argument(error.description)
        } catch let error as FormProblem {
            throw ScriptFault.argument(error.description)
        } catch let error as UnknownRunnable {
            throw ScriptFault.argument(error.description)
        } catch let error as WriteCircle {
            throw try lost(run, error)
        } catch let error as SchemaError {
            throw ScriptFault(error)
        } catch let error as QueryError {
            throw ScriptFault.argument(error.description)
        } catch let error as any LuaRaisable {
            throw error
        } catch {
            run?.failure = error
            throw error
        }
    }

    /// The error that a hook is called by its own writes, which ends the run also if the script catches it.
    private func lost(_ run: RunState?, _ circle: WriteCircle) throws -> ScriptFault {
        let fault = ScriptFault(
            .permission, circle.description,
            hint: "complete the record itself in before_save, or write an object that does not lead back")
        let position = stack.position
        run?.failure = PluginError(
            plugin: try bridge().plugin,
            LuaError(
                code: fault.code, message: fault.message, file: position?.file, line: position?.line, hint: fault.hint))
        return fault
    }
}

extension Filter.Comparison {
    /// What the field is compared with.
    fileprivate var operand: HostType {
        switch self {
        case .equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual: .any
        case .oneOf: .list(of: .any)
        case .contains, .begins: .text
        case .isEmpty: .boolean
        }
    }

    fileprivate var summary: String {
        switch self {
        case .equal: "Equal."
        case .notEqual: "Not equal."
        case .less: "Less, or earlier."
        case .lessOrEqual: "Less or equal."
        case .greater: "Greater, or later."
        case .greaterOrEqual: "Greater or equal."
        case .oneOf: "Equal to one of a list."
        case .contains: "Has the text in it."
        case .begins: "Begins with the text."
        case .isEmpty: "`true` for records without a value, `false` for those with one."
        }
    }
}
