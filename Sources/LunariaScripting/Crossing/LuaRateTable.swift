import LuaVM
import LunariaCore

/// Rate tables in Lua: `tiers:graduated(from, to)`, `tiers:rate_at(total)`, `tiers:retroactive(total)`.
///
/// The bounds of a table are plain numbers; the amounts given to it bring the currency.
enum LuaRateTable {
    static func register(_ stack: borrowing LuaStack) -> LuaUserdataType<RateTableSlot> {
        stack.register(
            LuaMetatable(
                named: "rate_table",
                methods: [
                    "graduated": .function(graduated), "rate_at": .function(rateAt),
                    "retroactive": .function(retroactive), "scaled": .function(scaled),
                ],
                events: [.text: .function(text)]),
            for: RateTableSlot.self)
    }

    /// The table a method is called on, with the name of its parameter.
    private static func held(
        _ frame: borrowing LuaFrame, _ bridge: Bridge, _ types: CrossingTypes
    ) throws -> NamedRateTable {
        let slot = try frame.userdata(1, types.rateTable).pointee
        guard bridge.rateTables.indices.contains(Int(slot.index)) else {
            throw ScriptFault(.host, "the rate table is gone")
        }
        return bridge.rateTables[Int(slot.index)]
    }

    /// `for slice in tiers:graduated(from, to) do`: the parts of the measure in each slice, with label and rate.
    private static var graduated: LuaFunction {
        { state in
            LuaFrame.run(state) { frame in
                let (bridge, types) = try frame.crossing()
                let held = try LuaRateTable.held(frame, bridge, types)
                guard let from = frame.stack.userdata(at: 2, types.amount)?.pointee,
                    let to = frame.stack.userdata(at: 3, types.amount)?.pointee
                else {
                    throw frame.mismatch(frame.stack.userdata(at: 2, types.amount) == nil ? 2 : 3, expected: "money")
                }
                guard from.currency == to.currency else {
                    throw ScriptFault(.runtime, NumberError.currencyMismatch(from.currency, to.currency).description)
                }
                frame.stack.push(function: LuaRateTable.nextSlice)
                frame.stack.newTable(array: 2)
                let explained = try types.provenance.map { provenance in
                    try ExplainedSlices(held, provenance, frame, types)
                }
                var walk = held.table.walk(from: from.value, to: to.value)
                var position: Int64 = 0
                while let step = try frame.exact({ () throws(NumberError) in try walk.next() }) {
                    position += 1
                    LuaRateTable.pushSlice(
                        held.table.slices[step.index], Amount(step.amount, from.currency), position, frame.stack, types)
                    try explained?.note(step.index, frame.stack, types)
                    frame.stack.rawSet(index: position, at: -2)
                }
                frame.stack.pushNil()
                return 3
            }
        }
    }

    private static func pushSlice(
        _ slice: RateSlice, _ amount: Amount, _ position: Int64, _ stack: borrowing LuaStack, _ types: CrossingTypes
    ) {
        let keys = types.keys
        stack.newTable(fields: 6)
        stack.set(keys.label, to: slice.label)
        stack.push(amount, as: types.amount)
        stack.setValue(keys.amount)
        stack.push(slice.rate.fraction, as: types.decimal)
        stack.setValue(keys.rate)
        stack.push(Amount(slice.from, amount.currency), as: types.amount)
        stack.setValue(keys.from)
        if let until = slice.until {
            stack.push(Amount(until, amount.currency), as: types.amount)
            stack.setValue(keys.upTo)
        }
        stack.set(keys.position, to: position)
    }

    /// The iterator of `graduated`: the slice after the one given, out of the list.
    private static var nextSlice: LuaFunction {
        { state in
            LuaFrame.run(state) { frame in
                let (_, types) = try frame.crossing()
                var position: Int64 = 0
                if !frame.stack.isNil(at: 2) {
                    frame.stack.rawGet(types.keys.position, at: 2)
                    position = frame.stack.integer(at: -1) ?? 0
                }
                // The script may have written any number into the slice.
                frame.stack.rawGet(index: position &+ 1, at: 1)
                return 1
            }
        }
    }

    /// `tiers:rate_at(total)`: the rate of the slice an amount lies in; on a bound, the higher slice.
    private static var rateAt: LuaFunction {
        { state in
            LuaFrame.run(state) { frame in
                let (bridge, types) = try frame.crossing()
                let held = try LuaRateTable.held(frame, bridge, types)
                let total: Decimal =
                    switch try frame.operand(2, types) {
                    case .number(let number): number
                    case .amount(let amount): amount.value
                    }
                bridge.run?.noteCliffs(of: held)
                frame.stack.push(held.table.rate(at: total).fraction, as: types.decimal)
                if let provenance = types.provenance {
                    try provenance.note(.rateReached(held), of: [2], frame, types)
                }
                return 1
            }
        }
    }

    /// `tiers:retroactive(total)`: the whole amount at the rate it reaches.
    private static var retroactive: LuaFunction {
        { state in
            LuaFrame.run(state) { frame in
                let (bridge, types) = try frame.crossing()
                let held = try LuaRateTable.held(frame, bridge, types)
                bridge.run?.noteCliffs(of: held)
                let total = try frame.userdata(2, types.amount).pointee
                let pay = try frame.exact { () throws(NumberError) in try held.table.retroactive(total.value) }
                frame.stack.push(Amount(pay, total.currency), as: types.amount)
                if let provenance = types.provenance {
                    try provenance.note(.retroactive(held), of: [2], frame, types)
                }
                return 1
            }
        }
    }

    /// The most tables that a run may make of others.
    private static let maximumCount = 10_000

    /// `rates:scaled(quota)`: the same rates with every bound multiplied, as for a table of attainment.
    private static var scaled: LuaFunction {
        { state in
            LuaFrame.run(state) { frame in
                let (bridge, types) = try frame.crossing()
                let held = try LuaRateTable.held(frame, bridge, types)
                guard bridge.rateTables.count < LuaRateTable.maximumCount else {
                    throw ScriptFault(
                        .memory, "the script makes more than \(LuaRateTable.maximumCount) rate tables",
                        hint: "make each table once, outside of loops")
                }
                let (factor, words): (Decimal, String) =
                    switch try frame.operand(2, types) {
                    case .number(let number): (number, number.description)
                    case .amount(let amount): (amount.value, amount.description)
                    }
                let table = try frame.exact { () throws(NumberError) in try held.table.scaled(by: factor) }
                bridge.rateTables.append(NamedRateTable(name: "\(held.name) × \(words)", table))
                frame.stack.push(RateTableSlot(index: Int32(bridge.rateTables.count - 1)), as: types.rateTable)
                return 1
            }
        }
    }

    private static var text: LuaFunction {
        { state in
            LuaFrame.run(state) { frame in
                let (bridge, types) = try frame.crossing()
                frame.stack.push(try LuaRateTable.held(frame, bridge, types).table.description)
                return 1
            }
        }
    }
}
