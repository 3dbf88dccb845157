import LuaVM
import LunariaCore

/// Rate tables in Lua: `tiers:graduated(from, to)`, `tiers:rate_at(total)`, `tiers:retroactive(total)`.
///
/// The bounds of a table are plain numbers; the amounts given to it bring the currency.
enum LuaRateTable {
    static let declaration = HostClass(
        "rate_table",
        "A table of rates by slices of an amount or a number, as a parameter of type `rate_table` gives it.",
        methods: methods.map(\.declaration))

    /// A part of an amount that lies in one slice.
    static let slice = HostClass(
        "slice", "The part of an amount that lies in one slice of a rate table.",
        fields: [
            .required("label", .text, "The slice in words: `0-50000 3%`."),
            .required("amount", .money, "The part that lies in the slice; negative going down."),
            .required("rate", .decimal), .required("from", .money, "Where the slice begins."),
            .optional("up_to", .money, "Where it ends; absent in the last."),
            .required("position", .integer, "1 for the first slice given."),
        ])

    static func register(_ stack: borrowing LuaStack) -> LuaUserdataType<RateTableSlot> {
        stack.register(
            LuaMetatable(named: "rate_table", methods: methods.bound(), events: [.text: .function(text)]),
            for: RateTableSlot.self)
    }

    private static let methods = [graduated, rateAt, retroactive, scaled]
    private static let owner = FunctionDeclaration.Owner.type(.instance("rate_table"))

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

    private static let graduated = HostFunction<Void>(
        owner, "graduated", "The slices from one amount to another, for a `for` loop.",
        takes: [.required("from", .money), .required("to", .money)],
        answers: [.required("slices", .iterator(of: .plain("slice")))],
        details: "Going down gives negative parts, the highest slice first."
    ) { frame in
        let (bridge, types) = try frame.crossing()
        let held = try held(frame, bridge, types)
        let (from, to) = (try frame.userdata(2, types.amount).pointee, try frame.userdata(3, types.amount).pointee)
        guard from.currency == to.currency else {
            throw ScriptFault(.runtime, NumberError.currencyMismatch(from.currency, to.currency).description)
        }
        frame.stack.push(function: nextSlice)
        frame.stack.newTable(array: 2)
        let explained = try types.provenance.map { provenance in
            try ExplainedSlices(held, provenance, frame, types)
        }
        var walk = held.table.walk(from: from.value, to: to.value)
        var position: Int64 = 0
        while let step = try frame.exact({ () throws(NumberError) in try walk.next() }) {
            position += 1
            pushSlice(
                held.table.slices[step.index], Amount(step.amount, from.currency), position, frame.stack, types)
            try explained?.note(step.index, frame.stack, types)
            frame.stack.rawSet(index: position, at: -2)
        }
        frame.stack.pushNil()
        return 3
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

    private static let rateAt = HostFunction<Void>(
        owner, "rate_at", "The rate that an amount or number reaches; on a bound, the higher one.",
        takes: [.required("total", .quantity)], answers: [.required("rate", .decimal)]
    ) { frame in
        let (bridge, types) = try frame.crossing()
        let held = try held(frame, bridge, types)
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

    private static let retroactive = HostFunction<Void>(
        owner, "retroactive", "The whole amount times the rate that it reaches.",
        takes: [.required("total", .money)], answers: [.required("amount", .money)]
    ) { frame in
        let (bridge, types) = try frame.crossing()
        let held = try held(frame, bridge, types)
        bridge.run?.noteCliffs(of: held)
        let total = try frame.userdata(2, types.amount).pointee
        let pay = try frame.exact { () throws(NumberError) in try held.table.retroactive(total.value) }
        frame.stack.push(Amount(pay, total.currency), as: types.amount)
        if let provenance = types.provenance {
            try provenance.note(.retroactive(held), of: [2], frame, types)
        }
        return 1
    }

    /// The most tables that a run may make of others.
    private static let maximumCount = 10_000

    private static let scaled = HostFunction<Void>(
        owner, "scaled", "A table with the same rates and every bound multiplied, as for a table of attainment.",
        takes: [.required("factor", .quantity, "Above 0.")], answers: [.required("table", .instance("rate_table"))],
        details: "A run makes at most 10,000 of them.", example: "local rates = params.rates:scaled(quota)"
    ) { frame in
        let (bridge, types) = try frame.crossing()
        let held = try held(frame, bridge, types)
        guard bridge.rateTables.count < maximumCount else {
            throw ScriptFault(
                .memory, "the script makes more than \(maximumCount) rate tables",
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
