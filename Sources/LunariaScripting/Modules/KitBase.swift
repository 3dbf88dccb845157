import LuaVM
import LunariaCore

/// What the host does for the kit: errors at the plugin's line, exact numbers, apportionment.
enum KitBase {
    /// Pushes the table that the parts of the kit share.
    static func push(_ stack: borrowing LuaStack) {
        let functions: [(String, LuaClosure)] = [
            ("fault", fault), ("exact", exact), ("number", number), ("kind", kind), ("share", share), ("hint", hint),
            ("shield", shield), ("date", date), ("tiers", tiers), ("float", float),
        ]
        stack.newTable(fields: functions.count)
        for (name, function) in functions {
            stack.push(closure: function)
            stack.rawSet(field: name, at: -2)
        }
    }

    /// `fault(message, hint)`: an error at the line of the plugin.
    private static func fault(_ frame: borrowing LuaFrame) throws -> Int32 {
        throw ScriptFault.argument(
            frame.stack.string(at: 1) ?? "wrong use of lunaria.kit", hint: frame.stack.string(at: 2))
    }

    /// `exact(value, what)`: the value as a decimal, or an amount as it is.
    private static func exact(_ frame: borrowing LuaFrame) throws -> Int32 {
        let (_, types) = try frame.crossing()
        if frame.stack.userdata(at: 1, types.amount) == nil { return try number(frame) }
        frame.stack.push(copyOf: 1)
        return 1
    }

    /// `number(value, what)`: the value as a decimal.
    private static func number(_ frame: borrowing LuaFrame) throws -> Int32 {
        let (_, types) = try frame.crossing()
        if frame.stack.userdata(at: 1, types.decimal) != nil {
            frame.stack.push(copyOf: 1)
            return 1
        }
        do {
            frame.stack.push(try frame.decimal(1, types), as: types.decimal)
        } catch let fault as ScriptFault {
            let what = frame.stack.string(at: 2) ?? "the value"
            throw ScriptFault.argument("\(what): \(fault.message)", hint: fault.hint)
        }
        if let provenance = types.provenance {
            provenance.attach(try provenance.node(of: 1, frame, types), frame.stack)
        }
        return 1
    }

    /// `float(value, what)`: the decimal of a binary number.
    ///
    /// It is taken as it is written with the fewest digits that tell it from all others: 2.675 is 2.675 and not the
    /// 2.67499999999999982236431605997495353221893310546875 that the machine calculates with.
    private static func float(_ frame: borrowing LuaFrame) throws -> Int32 {
        let (_, types) = try frame.crossing()
        let number = try frame.number(1)
        guard number.isFinite else { throw frame.stack.inexact(at: 1, frame.stack.string(at: 2) ?? "the value") }
        let value = try frame.exact { () throws(NumberError) in try Decimal(parsing: number.description) }
        frame.stack.push(value, as: types.decimal)
        return 1
    }

    /// `kind(value)`: the name of the type as messages say it.
    private static func kind(_ frame: borrowing LuaFrame) throws -> Int32 {
        frame.stack.push(frame.stack.typeName(at: 1))
        return 1
    }

    /// `share(units, weights)`: a whole number of units by largest remainder, as a list of integers.
    private static func share(_ frame: borrowing LuaFrame) throws -> Int32 {
        let (_, types) = try frame.crossing()
        let total = try frame.decimal(1, types)
        guard let units = total.integer else {
            throw ScriptFault.argument("\(total) units are more than can be shared")
        }
        let count = frame.stack.rawLength(at: 2)
        guard count <= LuaAmount.maximumParts else {
            throw ScriptFault.argument("found \(count) weights, expected at most \(LuaAmount.maximumParts)")
        }
        var weights: [Decimal] = []
        for position in 0..<count {
            frame.stack.rawGet(index: Int64(position) + 1, at: 2)
            weights.append(try frame.decimal(-1, types))
            frame.stack.pop()
        }
        let parts = try frame.exact { () throws(NumberError) in
            try Apportionment.parts(of: units, weights: weights)
        }
        frame.stack.newTable(array: parts.count)
        for (position, part) in parts.enumerated() {
            frame.stack.push(part)
            frame.stack.rawSet(index: Int64(position) + 1, at: -2)
        }
        return 1
    }

    /// `tiers(table)`: the tiers of a rate table, each with `from` and `rate`.
    private static func tiers(_ frame: borrowing LuaFrame) throws -> Int32 {
        let (bridge, types) = try frame.crossing()
        let slot = try frame.userdata(1, types.rateTable).pointee
        guard bridge.rateTables.indices.contains(Int(slot.index)) else {
            throw ScriptFault(.host, "the rate table is gone")
        }
        let slices = bridge.rateTables[Int(slot.index)].table.slices
        frame.stack.newTable(array: slices.count)
        for (position, slice) in slices.enumerated() {
            frame.stack.newTable(fields: 2)
            frame.stack.push(slice.from, as: types.decimal)
            frame.stack.setValue(types.keys.from)
            frame.stack.push(slice.rate.fraction, as: types.decimal)
            frame.stack.setValue(types.keys.rate)
            frame.stack.rawSet(index: Int64(position) + 1, at: -2)
        }
        return 1
    }

    /// `hint(word, known)`: ` (did you mean 'amount'?)`, or an empty text.
    private static func hint(_ frame: borrowing LuaFrame) throws -> Int32 {
        var known: [String] = []
        for position in 0..<min(frame.stack.rawLength(at: 2), 1000) {
            frame.stack.rawGet(index: Int64(position) + 1, at: 2)
            if let word = frame.stack.string(at: -1) { known.append(word) }
            frame.stack.pop()
        }
        frame.stack.push(Spelling.hint(for: try frame.string(1), among: known))
        return 1
    }

    /// `shield(function)`: the same function, whose errors point at its caller also after `return f()`.
    private static func shield(_ frame: borrowing LuaFrame) throws -> Int32 {
        try frame.expect(.function, 1)
        frame.stack.push(copyOf: 1)
        frame.stack.shield()
        return 1
    }

    /// `date(value, what)`: refuses what is no date.
    private static func date(_ frame: borrowing LuaFrame) throws -> Int32 {
        let what = frame.stack.string(at: 2) ?? "the value"
        guard let text = frame.stack.string(at: 1) else {
            throw ScriptFault.argument("\(what) is \(frame.stack.typeName(at: 1)), expected a date as YYYY-MM-DD")
        }
        do {
            _ = try CalendarDate(parsing: text)
        } catch {
            throw ScriptFault.argument("\(what): \(error.description)")
        }
        return 0
    }
}
