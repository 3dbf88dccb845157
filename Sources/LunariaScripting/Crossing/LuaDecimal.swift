import LuaVM
import LunariaCore

/// Exact numbers in Lua: `decimal "0.05"`, with operators.
enum LuaDecimal {
    static func register(_ stack: borrowing LuaStack) -> LuaUserdataType<Decimal> {
        stack.register(
            LuaMetatable(
                name: "decimal",
                methods: [
                    "round": .function(round), "abs": .function(absolute), "is_zero": .function(isZero),
                    "to_integer": .function(toInteger),
                ],
                events: Arithmetic.events.merging([
                    .negate: .function(negate), .equal: .function(equal), .text: .function(text),
                ]) { _, own in own }),
            for: Decimal.self)
    }

    /// `decimal(x)`: an exact number from a text or an integer.
    static var make: LuaFunction {
        { state in
            LuaFrame.run(state) { frame in
                let (_, types) = try frame.crossing()
                frame.stack.push(try frame.decimal(1, types), as: types.decimal)
                return 1
            }
        }
    }

    private static var negate: LuaFunction {
        { state in
            LuaFrame.run(state) { frame in
                let (_, types) = try frame.crossing()
                frame.stack.push(try frame.userdata(1, types.decimal).pointee.negated, as: types.decimal)
                return 1
            }
        }
    }

    private static var equal: LuaFunction {
        { state in
            LuaFrame.run(state) { frame in
                let (_, types) = try frame.crossing()
                let left = frame.stack.userdata(at: 1, types.decimal)
                let right = frame.stack.userdata(at: 2, types.decimal)
                guard let left, let right else {
                    frame.stack.push(false)
                    return 1
                }
                frame.stack.push(left.pointee == right.pointee)
                return 1
            }
        }
    }

    private static var text: LuaFunction {
        { state in
            LuaFrame.run(state) { frame in
                let (_, types) = try frame.crossing()
                frame.stack.push(try frame.userdata(1, types.decimal).pointee.description)
                return 1
            }
        }
    }

    /// Rounds to a number of decimals in a named way: `number:round(2, "half_up")`.
    private static var round: LuaFunction {
        { state in
            LuaFrame.run(state) { frame in
                let (_, types) = try frame.crossing()
                let value = try frame.userdata(1, types.decimal).pointee
                let places = try frame.integer(2)
                guard (-30...30).contains(places) else {
                    throw ScriptFault.argument("found \(places) places, expected -30 to 30")
                }
                let rounding = try frame.rounding(3)
                let rounded = try frame.exact { () throws(NumberError) in
                    try value.rounded(places: Int(places), rounding: rounding)
                }
                frame.stack.push(rounded, as: types.decimal)
                return 1
            }
        }
    }

    private static var absolute: LuaFunction {
        { state in
            LuaFrame.run(state) { frame in
                let (_, types) = try frame.crossing()
                frame.stack.push(try frame.userdata(1, types.decimal).pointee.magnitude, as: types.decimal)
                return 1
            }
        }
    }

    private static var isZero: LuaFunction {
        { state in
            LuaFrame.run(state) { frame in
                let (_, types) = try frame.crossing()
                frame.stack.push(try frame.userdata(1, types.decimal).pointee.isZero)
                return 1
            }
        }
    }

    private static var toInteger: LuaFunction {
        { state in
            LuaFrame.run(state) { frame in
                let (_, types) = try frame.crossing()
                let value = try frame.userdata(1, types.decimal).pointee
                guard let integer = value.integer else {
                    throw ScriptFault(
                        .runtime, "\(value) is not a whole number that Lua can hold",
                        hint: "round it first: x:round(0, …)")
                }
                frame.stack.push(integer)
                return 1
            }
        }
    }
}
