import LuaVM
import LunariaCore

/// Exact numbers in Lua: `decimal "0.05"`, with operators.
enum LuaDecimal {
    static func register(_ stack: borrowing LuaStack, userValues: Int32) -> LuaUserdataType<Decimal> {
        stack.register(
            LuaMetatable(named: "decimal", methods: methods, events: events, userValues: userValues),
            for: Decimal.self)
    }

    private static var methods: [String: LuaHostFunction] {
        [
            "abs": UserdataMethod.reading(\.decimal) { value, frame, types in
                frame.stack.push(value.magnitude, as: types.decimal)
                try types.provenance?.note(.magnitude, of: [1], frame, types)
            },
            "is_zero": UserdataMethod.reading(\.decimal) { value, frame, _ in frame.stack.push(value.isZero) },
            "round": UserdataMethod.reading(\.decimal, round),
            "to_integer": UserdataMethod.reading(\.decimal, toInteger),
        ]
    }

    private static var events: [LuaMetatable.Event: LuaHostFunction] {
        let own: [LuaMetatable.Event: LuaHostFunction] = [
            .negate: UserdataMethod.reading(\.decimal) { value, frame, types in
                frame.stack.push(value.negated, as: types.decimal)
                try types.provenance?.note(.negation, of: [1], frame, types)
            },
            .equal: UserdataMethod.equality(\.decimal),
            .text: UserdataMethod.reading(\.decimal) { value, frame, _ in frame.stack.push(value.description) },
        ]
        return Arithmetic.events.merging(own) { _, own in own }
    }

    /// `decimal(x)`: an exact number from a text or an integer.
    static var make: LuaFunction {
        { state in
            LuaFrame.run(state) { frame in
                let (_, types) = try frame.crossing()
                frame.stack.push(try frame.decimal(1, types), as: types.decimal)
                if let provenance = types.provenance {
                    // A decimal of a decimal is the same value.
                    provenance.attach(try provenance.node(of: 1, frame, types), frame.stack)
                }
                return 1
            }
        }
    }

    /// Rounds to a number of decimals in a named way: `number:round(2, "half_up")`.
    private static func round(_ value: Decimal, _ frame: borrowing LuaFrame, _ types: CrossingTypes) throws {
        let places = try frame.integer(2)
        guard (-30...30).contains(places) else {
            throw ScriptFault.argument("found \(places) places, expected -30 to 30")
        }
        let rounding = try frame.rounding(3)
        let rounded = try frame.exact { () throws(NumberError) in
            try value.rounded(places: Int(places), rounding: rounding)
        }
        frame.stack.push(rounded, as: types.decimal)
        try types.provenance?.note(.rounded(rounding, places: Int(places)), of: [1], frame, types)
    }

    private static func toInteger(_ value: Decimal, _ frame: borrowing LuaFrame, _ types: CrossingTypes) throws {
        guard let integer = value.integer else {
            throw ScriptFault(
                .runtime, "\(value) is not a whole number that Lua can hold", hint: "round it first: x:round(0, …)")
        }
        frame.stack.push(integer)
    }
}
