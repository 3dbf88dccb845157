import LuaVM
import LunariaCore

/// The operators on exact numbers and amounts of money.
enum Arithmetic {
    /// The operators that decimals and amounts share.
    static var events: [LuaMetatable.Event: LuaHostFunction] {
        [
            .add: .function { state in LuaFrame.run(state) { frame in try Arithmetic.add(frame) } },
            .subtract: .function { state in LuaFrame.run(state) { frame in try Arithmetic.subtract(frame) } },
            .multiply: .function { state in LuaFrame.run(state) { frame in try Arithmetic.multiply(frame) } },
            .divide: .function { state in LuaFrame.run(state) { frame in try Arithmetic.divide(frame) } },
            .lessThan: .function { state in LuaFrame.run(state) { frame in try Arithmetic.compare(frame) { $0 < $1 } }
            },
            .lessOrEqual: .function { state in
                LuaFrame.run(state) { frame in try Arithmetic.compare(frame) { $0 <= $1 } }
            },
            .concatenate: .function { state in LuaFrame.run(state) { frame in try Arithmetic.concatenate(frame) } },
        ]
    }

    private static func add(_ frame: borrowing LuaFrame) throws -> Int32 {
        let (_, types) = try frame.crossing()
        switch (try frame.operand(1, types), try frame.operand(2, types)) {
        case (.number(let left), .number(let right)):
            frame.stack.push(
                try frame.exact { () throws(NumberError) in try left.addingClosely(right) }, as: types.decimal)
        case (.amount(let left), .amount(let right)):
            frame.stack.push(
                try frame.exact { () throws(NumberError) in try left.addingClosely(right) }, as: types.amount)
        case (.number, .amount), (.amount, .number): throw mixed("added")
        }
        try types.provenance?.note(.sum, of: [1, 2], frame, types)
        return 1
    }

    private static func subtract(_ frame: borrowing LuaFrame) throws -> Int32 {
        let (_, types) = try frame.crossing()
        switch (try frame.operand(1, types), try frame.operand(2, types)) {
        case (.number(let left), .number(let right)):
            frame.stack.push(
                try frame.exact { () throws(NumberError) in try left.subtractingClosely(right) }, as: types.decimal)
        case (.amount(let left), .amount(let right)):
            frame.stack.push(
                try frame.exact { () throws(NumberError) in try left.subtractingClosely(right) }, as: types.amount)
        case (.number, .amount), (.amount, .number): throw mixed("subtracted")
        }
        try types.provenance?.note(.difference, of: [1, 2], frame, types)
        return 1
    }

    private static func multiply(_ frame: borrowing LuaFrame) throws -> Int32 {
        let (_, types) = try frame.crossing()
        switch (try frame.operand(1, types), try frame.operand(2, types)) {
        case (.number(let left), .number(let right)):
            frame.stack.push(
                try frame.exact { () throws(NumberError) in try left.multipliedClosely(by: right) }, as: types.decimal)
        case (.amount(let amount), .number(let factor)), (.number(let factor), .amount(let amount)):
            frame.stack.push(
                try frame.exact { () throws(NumberError) in try amount.multipliedClosely(by: factor) }, as: types.amount
            )
        case (.amount, .amount):
            throw ScriptFault.argument(
                "an amount of money cannot be multiplied by another one", hint: "multiply it by a rate such as \"5%\"")
        }
        try types.provenance?.note(.product, of: [1, 2], frame, types)
        return 1
    }

    /// An amount divided by an amount is a number: attainment is measure by quota.
    private static func divide(_ frame: borrowing LuaFrame) throws -> Int32 {
        let (_, types) = try frame.crossing()
        switch (try frame.operand(1, types), try frame.operand(2, types)) {
        case (.number(let left), .number(let right)):
            frame.stack.push(
                try frame.exact { () throws(NumberError) in try left.divided(by: right) }, as: types.decimal)
        case (.amount(let amount), .number(let divisor)):
            frame.stack.push(
                try frame.exact { () throws(NumberError) in try amount.divided(by: divisor) }, as: types.amount)
        case (.amount(let left), .amount(let right)):
            frame.stack.push(
                try frame.exact { () throws(NumberError) in try left.ratio(to: right) }, as: types.decimal)
        case (.number, .amount):
            throw ScriptFault.argument("a number cannot be divided by an amount of money")
        }
        try types.provenance?.note(.quotient, of: [1, 2], frame, types)
        return 1
    }

    private static func compare(
        _ frame: borrowing LuaFrame, _ holds: (Decimal, Decimal) -> Bool
    ) throws -> Int32 {
        let (_, types) = try frame.crossing()
        switch (try frame.operand(1, types), try frame.operand(2, types)) {
        case (.number(let left), .number(let right)): frame.stack.push(holds(left, right))
        case (.amount(let left), .amount(let right)):
            guard left.currency == right.currency else {
                throw ScriptFault(.runtime, NumberError.currencyMismatch(left.currency, right.currency).description)
            }
            frame.stack.push(holds(left.value, right.value))
        case (.number, .amount), (.amount, .number): throw mixed("compared")
        }
        return 1
    }

    /// Joins text with exact numbers: `"paid " .. amount`.
    private static func concatenate(_ frame: borrowing LuaFrame) throws -> Int32 {
        let (_, types) = try frame.crossing()
        frame.stack.push(try text(frame, 1, types) + text(frame, 2, types))
        return 1
    }

    private static func text(_ frame: borrowing LuaFrame, _ index: Int32, _ types: CrossingTypes) throws -> String {
        if let text = try frame.stack.text(at: index, of: "the text beside ..") { return text }
        if let integer = frame.stack.integer(at: index) { return String(integer) }
        switch try frame.operand(index, types) {
        case .number(let decimal): return decimal.description
        case .amount(let amount): return amount.description
        }
    }

    private static func mixed(_ verb: String) -> ScriptFault {
        .argument(
            "an amount of money and a plain number cannot be \(verb)",
            hint: "make it an amount first: money(100, \"CNY\"), or start a sum from payee.zero")
    }
}
