import LuaVM
import LunariaCore

/// Reads the numbers of a form.
struct FormNumbers {
    let types: CrossingTypes

    /// Refuses an entry that does not belong there.
    func refuse(_ name: String, of table: borrowing LuaTable, _ reason: String, hint: String? = nil) throws(ScriptFault)
    {
        defer { table.stack.pop() }
        guard table.stack.rawGet(field: name, at: table.index) != .nil else { return }
        throw .argument("'\(name)' of \(table.subject) \(reason)", hint: hint)
    }

    /// The number in an entry, if there is one.
    func number(_ name: String, of table: borrowing LuaTable) throws -> Decimal? {
        defer { table.stack.pop() }
        guard table.stack.rawGet(field: name, at: table.index) != .nil else { return nil }
        do {
            return try LuaFrame(table.stack.state).decimal(-1, types)
        } catch let fault as ScriptFault {
            throw ScriptFault.argument("'\(name)' of \(table.subject): \(fault.message)", hint: fault.hint)
        }
    }

    /// The percentage in an entry, from 0% to 100%, if there is one.
    func share(_ name: String, of table: borrowing LuaTable) throws(ScriptFault) -> Decimal? {
        let stack = LuaStack(table.stack.state)
        let kind = stack.rawGet(field: name, at: table.index)
        defer { stack.pop() }
        if kind == .nil { return nil }
        let number = stack.userdata(at: -1, types.decimal)?.pointee ?? stack.string(at: -1).flatMap(Self.percentage)
        if let number, kind != .number, !number.isNegative, number <= Decimal(1) { return number }
        let found = kind == .userdata ? number?.description ?? stack.typeName(at: -1) : shown(stack)
        throw .argument(
            "'\(name)' of \(table.subject) is \(found), expected a percentage from 0% to 100%",
            hint: "write \(name) = \"80%\"")
    }

    /// The lowest and the highest rating.
    func ratings(_ frame: borrowing LuaFrame, _ table: borrowing LuaTable) throws -> ClosedRange<Decimal> {
        let least = try number("minimum", of: table) ?? Decimal(1)
        let greatest = try number("maximum", of: table) ?? Decimal(5)
        guard least < greatest else {
            throw ScriptFault.argument(
                "'minimum' of form is \(least) and 'maximum' is \(greatest), expected a minimum below the maximum",
                hint: "they are the lowest and the highest rating, 1 and 5 unless given")
        }
        return least...greatest
    }

    private static func percentage(_ text: String) -> Decimal? { try? Percent(parsing: text).fraction }

    /// The value on top of the stack as a message shows it.
    private func shown(_ stack: borrowing LuaStack) -> String {
        switch stack.kind(at: -1) {
        case .string: "'\((stack.string(at: -1) ?? "").shortened)'"
        case .number: stack.integer(at: -1).map { "\($0)" } ?? LuaStack.name(of: stack.number(at: -1) ?? 0)
        default: stack.typeName(at: -1)
        }
    }
}
