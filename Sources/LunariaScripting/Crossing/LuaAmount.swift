import LuaVM
import LunariaCore

/// Money in Lua: exact until it is rounded, in one currency, with operators.
enum LuaAmount {
    static func register(_ stack: borrowing LuaStack, userValues: Int32) -> LuaUserdataType<Amount> {
        stack.register(
            LuaMetatable(named: "money", methods: methods, events: events, userValues: userValues), for: Amount.self)
    }

    private static var methods: [String: LuaHostFunction] {
        [
            "abs": UserdataMethod.reading(\.amount) { amount, frame, types in
                frame.stack.push(amount.magnitude, as: types.amount)
                try types.provenance?.note(.magnitude, of: [1], frame, types)
            },
            "is_zero": UserdataMethod.reading(\.amount) { amount, frame, _ in frame.stack.push(amount.isZero) },
            // The number of major units, without the currency.
            "number": UserdataMethod.reading(\.amount) { amount, frame, types in
                frame.stack.push(amount.value, as: types.decimal)
                try types.provenance?.note(.number, of: [1], frame, types)
            },
            "currency": UserdataMethod.reading(\.amount) { amount, frame, _ in
                frame.stack.push(amount.currency.code)
            },
            "round": UserdataMethod.reading(\.amount, round), "allocate": UserdataMethod.reading(\.amount, allocate),
        ]
    }

    private static var events: [LuaMetatable.Event: LuaHostFunction] {
        let own: [LuaMetatable.Event: LuaHostFunction] = [
            .negate: UserdataMethod.reading(\.amount) { amount, frame, types in
                frame.stack.push(amount.negated, as: types.amount)
                try types.provenance?.note(.negation, of: [1], frame, types)
            },
            .equal: UserdataMethod.equality(\.amount),
            .text: UserdataMethod.reading(\.amount) { amount, frame, _ in frame.stack.push(amount.description) },
        ]
        return Arithmetic.events.merging(own) { _, own in own }
    }

    /// `money(x, "CNY")`: an amount from a text or an integer; the currency of the workspace if none is given.
    static var make: LuaFunction {
        { state in
            LuaFrame.run(state) { frame in
                let (bridge, types) = try frame.crossing()
                let currency: Currency
                if frame.stack.isNil(at: 2) {
                    let run = try frame.run(bridge)
                    currency = run.context.currency
                    run.inputs?.add(currency.code)
                } else {
                    let code = try frame.string(2)
                    currency = try frame.exact { () throws(NumberError) in try Currency(code: code) }
                }
                frame.stack.push(Amount(try frame.decimal(1, types), currency), as: types.amount)
                try types.provenance?.note(.money, of: [1], frame, types)
                return 1
            }
        }
    }

    /// The most parts that an amount is split into.
    static let maximumParts = 100_000

    /// Rounds to the decimals of the currency in a named way: `amount:round("half_up")`.
    private static func round(_ amount: Amount, _ frame: borrowing LuaFrame, _ types: CrossingTypes) throws {
        let rounding = try frame.rounding(2)
        let money = try frame.exact { () throws(NumberError) in try amount.rounded(rounding) }
        frame.stack.push(Amount(money), as: types.amount)
        try types.provenance?.note(.rounded(rounding, places: nil), of: [1], frame, types)
    }

    /// Splits into parts by weight that add up to the amount, by largest remainder: `amount:allocate { 3, 3, 3 }`.
    private static func allocate(_ amount: Amount, _ frame: borrowing LuaFrame, _ types: CrossingTypes) throws {
        try frame.expect(.table, 2)
        let count = frame.stack.rawLength(at: 2)
        guard count <= maximumParts else {
            throw ScriptFault.argument("found \(count) weights, expected at most \(maximumParts)")
        }
        var weights: [Decimal] = []
        var nodes: [Int] = []
        for position in 0..<count {
            frame.stack.rawGet(index: Int64(position) + 1, at: 2)
            weights.append(try frame.decimal(-1, types))
            if let provenance = types.provenance { nodes.append(try provenance.node(of: -1, frame, types)) }
            frame.stack.pop()
        }
        let parts = try frame.exact { () throws(NumberError) in
            try Money(amount.value, amount.currency).allocate(weights: weights)
        }
        let allocation = try types.provenance?.allocation(of: 1, weights: nodes, frame, types)
        frame.stack.newTable(array: parts.count)
        for (position, part) in parts.enumerated() {
            frame.stack.push(Amount(part), as: types.amount)
            if let (operands, place) = allocation {
                try types.provenance?.note(.part(position), ofNodes: operands, at: place, frame.stack, types)
            }
            frame.stack.rawSet(index: Int64(position) + 1, at: -2)
        }
    }
}
