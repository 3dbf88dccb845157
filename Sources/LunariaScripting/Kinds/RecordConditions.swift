import LuaVM
import LunariaCore

/// What must hold of the records of an object: fixed, or decided from the parameters (`where = function(params) … end`).
enum RecordConditions {
    case fixed([Filter])
    case function(LuaReference)

    /// Reads the entry `where` of a table; without it all records are meant.
    init(
        _ frame: borrowing LuaFrame, _ table: borrowing LuaTable, of object: ObjectDefinition, _ types: CrossingTypes
    ) throws {
        defer { frame.stack.pop() }
        switch frame.stack.rawGet(field: "where", at: table.index) {
        case .nil: self = .fixed([])
        case .function:
            frame.stack.push(copyOf: -1)
            self = .function(frame.stack.retain())
        default: self = .fixed(try FilterReader(object: object, types: types).read(frame, at: frame.stack.top))
        }
    }

    /// The conditions with the parameters of a run.
    func filters(
        of object: ObjectDefinition, _ arguments: FunctionArguments, _ stack: borrowing LuaStack, _ types: CrossingTypes
    ) throws -> [Filter] {
        switch self {
        case .fixed(let filters): return filters
        case .function(let function):
            stack.push(function)
            stack.push(arguments.params)
            try stack.call(arguments: 1, results: 1)
            defer { stack.pop() }
            if stack.isNil(at: -1) { return [] }
            return try stack.blaming(function) {
                try FilterReader(object: object, types: types).read(LuaFrame(stack.state), at: stack.top)
            }
        }
    }
}
