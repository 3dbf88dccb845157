import LuaVM
import LunariaCore

/// Money in Lua: exact until it is rounded, in one currency, with operators.
enum LuaAmount {
    static let declaration = HostClass(
        "money", "An amount in a currency; exact until it is rounded.",
        details: "`money + money`, `money - money` and comparisons need one currency. Money and plain numbers are not "
            + "added; an amount times a number is an amount, and an amount divided by an amount is a decimal.",
        methods: methods.map(\.declaration),
        operators: [
            HostOperator(name: "add", symbol: "+", other: .money, answer: .money),
            HostOperator(name: "sub", symbol: "-", other: .money, answer: .money),
            HostOperator(name: "mul", symbol: "*", other: .number, answer: .money),
            HostOperator(name: "div", symbol: "/", other: .money, answer: .decimal),
            HostOperator(name: "div", symbol: "/", other: .number, answer: .money),
            HostOperator(name: "unm", symbol: "-", other: nil, answer: .money),
            HostOperator(name: "concat", symbol: "..", other: .quantity, answer: .text),
        ])

    static func register(_ stack: borrowing LuaStack, userValues: Int32) -> LuaUserdataType<Amount> {
        stack.register(
            LuaMetatable(named: "money", methods: methods.bound(), events: events, userValues: userValues),
            for: Amount.self)
    }

    private static let methods = [abs, isZero, number, currency, round, allocate]
    private static let owner = FunctionDeclaration.Owner.type(.money)

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

    static let make = HostFunction<Void>(
        .global, "money", "An amount of money.",
        takes: [
            .required("number", .number, "Of major units: `\"12.50\"`."),
            .optional("currency", .text, "Its ISO 4217 code; that of the workspace unless given."),
        ], answers: [.required("amount", .money)], example: #"money("12.50", "EUR") * "10%"  --> money("1.25", "EUR")"#
    ) { frame in
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

    private static let abs = HostFunction<Void>(
        owner, "abs", "The amount without its sign.", answers: [.required("amount", .money)]
    ) { frame in
        let (amount, types) = try receiver(frame)
        frame.stack.push(amount.magnitude, as: types.amount)
        try types.provenance?.note(.magnitude, of: [1], frame, types)
        return 1
    }

    private static let isZero = HostFunction<Void>(
        owner, "is_zero", "Whether the amount is 0.", answers: [.required("is_zero", .boolean)]
    ) { frame in
        frame.stack.push(try receiver(frame).amount.isZero)
        return 1
    }

    private static let number = HostFunction<Void>(
        owner, "number", "The number of major units, without the currency.", answers: [.required("number", .decimal)],
        example: #"money("12.50", "EUR"):number()  --> decimal "12.50""#
    ) { frame in
        let (amount, types) = try receiver(frame)
        frame.stack.push(amount.value, as: types.decimal)
        try types.provenance?.note(.number, of: [1], frame, types)
        return 1
    }

    private static let currency = HostFunction<Void>(
        owner, "currency", "The ISO 4217 code of the currency.", answers: [.required("code", .text)],
        example: #"money("12.50", "EUR"):currency()  --> "EUR""#
    ) { frame in
        frame.stack.push(try receiver(frame).amount.currency.code)
        return 1
    }

    private static let round = HostFunction<Void>(
        owner, "round", "The amount in whole minor units of its currency.",
        takes: [.required("rounding", .choice(Rounding.names))], answers: [.required("amount", .money)],
        example: #"money("0.125", "EUR"):round("half_even")  --> money("0.12", "EUR")"#
    ) { frame in
        let (amount, types) = try receiver(frame)
        let rounding = try frame.rounding(2)
        let money = try frame.exact { () throws(NumberError) in try amount.rounded(rounding) }
        frame.stack.push(Amount(money), as: types.amount)
        try types.provenance?.note(.rounded(rounding, places: nil), of: [1], frame, types)
        return 1
    }

    /// The most parts that an amount is split into.
    static let maximumParts = 100_000

    private static let allocate = HostFunction<Void>(
        owner, "allocate", "Parts by weight, by largest remainder, which add up to the amount.",
        takes: [.required("weights", .list(of: .number), "At most 100,000, none below 0 and one above it.")],
        answers: [.required("parts", .list(of: .money))],
        example: """
            local parts = money("1000.00", "EUR"):allocate { 3, 3, 3 }
            parts[1]  --> money("333.34", "EUR")
            parts[3]  --> money("333.33", "EUR")
            """
    ) { frame in
        let (amount, types) = try receiver(frame)
        try split(amount, frame, types)
        return 1
    }

    private static func split(_ amount: Amount, _ frame: borrowing LuaFrame, _ types: CrossingTypes) throws {
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

    private static func receiver(_ frame: borrowing LuaFrame) throws -> (amount: Amount, types: CrossingTypes) {
        let (_, types) = try frame.crossing()
        return (try frame.userdata(1, types.amount).pointee, types)
    }
}
