import LuaVM
import LunariaCore

extension DataTable {
    /// Copies a Lua table of plain data, so that it can be read like a manifest; entries come in order of their names.
    init(_ stack: borrowing LuaStack, at index: Int32, subject: String) throws(ScriptFault) {
        var room = 1 << 20
        try self.init(stack, at: index, subject: subject, depth: 0, room: &room)
    }

    /// Copies at most `room` bytes: a table that stands in many places is small in Lua and large here.
    fileprivate init(
        _ stack: borrowing LuaStack, at index: Int32, subject: String, depth: Int, room: inout Int
    ) throws(ScriptFault) {
        guard depth < 8, stack.reserve(8) else {
            throw .argument("\(subject) is nested too deeply, expected plain data")
        }
        let table = stack.absolute(index)
        for position in 0..<stack.rawLength(at: table) {
            stack.rawGet(index: Int64(position) + 1, at: table)
            defer { stack.pop() }
            items.append(try DataLiteral(stack, subject: subject, depth: depth, room: &room))
        }
        stack.pushNil()
        while stack.next(at: table) {
            if stack.kind(at: -2) == .string, stack.rawLength(at: -2) <= 1000, let name = stack.string(at: -2) {
                do {
                    entries.append(
                        (name, try DataLiteral(stack, subject: "\(subject).\(name)", depth: depth, room: &room)))
                } catch {
                    stack.pop(2)
                    throw error
                }
            }
            stack.pop()
        }
        entries.sort { $0.name < $1.name }
    }
}

extension DataLiteral {
    /// Copies the value on top of the stack.
    fileprivate init(
        _ stack: borrowing LuaStack, subject: String, depth: Int, room: inout Int
    ) throws(ScriptFault) {
        room -= 100 + (stack.kind(at: -1) == .string ? stack.rawLength(at: -1) : 0)
        guard room >= 0 else { throw .argument("\(subject) holds more than a megabyte of data") }
        line = 0
        switch stack.kind(at: -1) {
        case .string: content = .string(try stack.text(at: -1, of: subject) ?? "")
        case .boolean: content = .boolean(stack.boolean(at: -1) ?? false)
        case .table: content = .table(try DataTable(stack, at: -1, subject: subject, depth: depth + 1, room: &room))
        case .number where stack.isInteger(at: -1): content = .number(String(stack.integer(at: -1) ?? 0))
        case .number: content = .number(String(stack.number(at: -1) ?? 0))
        default:
            throw .argument(
                "\(subject) is \(stack.typeName(at: -1)), expected plain data: text, number, boolean, table")
        }
    }
}
