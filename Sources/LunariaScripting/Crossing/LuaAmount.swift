import LuaVM
import LunariaCore

/// Money in Lua: exact until it is rounded, in one currency, with operators.
enum LuaAmount {
    static func register(_ stack: borrowing LuaStack) -> LuaUserdataType<Amount> {
        stack.register(
            LuaMetatable(
                name: "money",
                methods: [
                    "round": .function(round), "abs": .function(absolute), "is_zero": .function(isZero),
                    "number": .function(number), "currency": .function(currency), "allocate": .function(allocate),
                ],
                events: Arithmetic.events.merging([
                    .negate: .function(negate), .equal: .function(equal), .text: .function(text),
                ]) { _, own in own }),
            for: Amount.self)
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
                return 1
            }
        }
    }

    /// The most parts that an amount is split into.
    private static let maximumParts = 100_000

    private static var equal: LuaFunction {
        { state in
            LuaFrame.run(state) { frame in
                let (_, types) = try frame.crossing()
                let left = frame.stack.userdata(at: 1, types.amount)
                let right = frame.stack.userdata(at: 2, types.amount)
                guard let left, let right else {
                    frame.stack.push(false)
                    return 1
                }
                frame.stack.push(left.pointee == right.pointee)
                return 1
            }
        }
    }

    private static var negate: LuaFunction {
        { state in
            LuaFrame.run(state) { frame in
                let (_, types) = try frame.crossing()
                frame.stack.push(try frame.userdata(1, types.amount).pointee.negated, as: types.amount)
                return 1
            }
        }
    }

    private static var text: LuaFunction {
        { state in
            LuaFrame.run(state) { frame in
                let (_, types) = try frame.crossing()
                frame.stack.push(try frame.userdata(1, types.amount).pointee.description)
                return 1
            }
        }
    }

    /// `amount:round("half_up")`: rounded to the decimals of its currency.
    private static var round: LuaFunction {
        { state in
            LuaFrame.run(state) { frame in
                let (_, types) = try frame.crossing()
                let amount = try frame.userdata(1, types.amount).pointee
                let rounding = try frame.rounding(2)
                let money = try frame.exact { () throws(NumberError) in try amount.rounded(rounding) }
                frame.stack.push(Amount(money), as: types.amount)
                return 1
            }
        }
    }

    private static var absolute: LuaFunction {
        { state in
            LuaFrame.run(state) { frame in
                let (_, types) = try frame.crossing()
                frame.stack.push(try frame.userdata(1, types.amount).pointee.magnitude, as: types.amount)
                return 1
            }
        }
    }

    private static var isZero: LuaFunction {
        { state in
            LuaFrame.run(state) { frame in
                let (_, types) = try frame.crossing()
                frame.stack.push(try frame.userdata(1, types.amount).pointee.isZero)
                return 1
            }
        }
    }

    /// `amount:number()`: the number of major units as a decimal, without the currency.
    private static var number: LuaFunction {
        { state in
            LuaFrame.run(state) { frame in
                let (_, types) = try frame.crossing()
                frame.stack.push(try frame.userdata(1, types.amount).pointee.value, as: types.decimal)
                return 1
            }
        }
    }

    private static var currency: LuaFunction {
        { state in
            LuaFrame.run(state) { frame in
                let (_, types) = try frame.crossing()
                frame.stack.push(try frame.userdata(1, types.amount).pointee.currency.code)
                return 1
            }
        }
    }

    /// `amount:allocate { 3, 3, 3 }`: parts by weight that add up to the amount, by largest remainder.
    private static var allocate: LuaFunction {
        { state in
            LuaFrame.run(state) { frame in
                let (_, types) = try frame.crossing()
                let amount = try frame.userdata(1, types.amount).pointee
                try frame.expect(.table, 2)
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
                    try Money(amount.value, amount.currency).allocate(weights: weights)
                }
                frame.stack.newTable(array: parts.count)
                for (position, part) in parts.enumerated() {
                    frame.stack.push(Amount(part), as: types.amount)
                    frame.stack.rawSet(index: Int64(position) + 1, at: -2)
                }
                return 1
            }
        }
    }
}
