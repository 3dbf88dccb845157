import LuaVM
import LunariaCore

/// Exact numbers in Lua: `decimal "0.05"`, with operators.
enum LuaDecimal {
    static let declaration = HostClass(
        "decimal", "An exact number, with operators.",
        details:
            "`==` between a decimal and an integer is always false in Lua: compare two decimals, or ask `:is_zero()`. "
            + "`/` gives at most 34 digits.",
        methods: methods.map(\.declaration),
        operators: [
            HostOperator(name: "add", symbol: "+", other: .number, answer: .decimal),
            HostOperator(name: "sub", symbol: "-", other: .number, answer: .decimal),
            HostOperator(name: "mul", symbol: "*", other: .money, answer: .money),
            HostOperator(name: "mul", symbol: "*", other: .number, answer: .decimal),
            HostOperator(name: "div", symbol: "/", other: .number, answer: .decimal),
            HostOperator(name: "unm", symbol: "-", other: nil, answer: .decimal),
            HostOperator(name: "concat", symbol: "..", other: .quantity, answer: .text),
        ])

    static func register(_ stack: borrowing LuaStack, userValues: Int32) -> LuaUserdataType<Decimal> {
        stack.register(
            LuaMetatable(named: "decimal", methods: methods.bound(), events: events, userValues: userValues),
            for: Decimal.self)
    }

    private static let methods = [abs, isZero, round, toInteger]
    private static let owner = FunctionDeclaration.Owner.type(.decimal)

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

    static let make = HostFunction<Void>(
        .global, "decimal", "An exact number.",
        takes: [.required("number", .number)], answers: [.required("number", .decimal)],
        details:
            "A number with a point, such as `0.05`, is binary in Lua and not exact; it is refused: write it as a text.",
        example: """
            decimal "0.05" + 1  --> decimal "1.05"
            decimal "5%"  --> decimal "0.05"
            """
    ) { frame in
        let (_, types) = try frame.crossing()
        frame.stack.push(try frame.decimal(1, types), as: types.decimal)
        if let provenance = types.provenance {
            // A decimal of a decimal is the same value.
            provenance.attach(try provenance.node(of: 1, frame, types), frame.stack)
        }
        return 1
    }

    private static let abs = HostFunction<Void>(
        owner, "abs", "The number without its sign.", answers: [.required("number", .decimal)]
    ) { frame in
        let (value, types) = try receiver(frame)
        frame.stack.push(value.magnitude, as: types.decimal)
        try types.provenance?.note(.magnitude, of: [1], frame, types)
        return 1
    }

    private static let isZero = HostFunction<Void>(
        owner, "is_zero", "Whether the number is 0.", answers: [.required("is_zero", .boolean)]
    ) { frame in
        frame.stack.push(try receiver(frame).value.isZero)
        return 1
    }

    private static let round = HostFunction<Void>(
        owner, "round", "The number with so many decimals.",
        takes: [
            .required("places", .integer, "From -30 to 30; negative ones are before the point."),
            .required("rounding", .choice(Rounding.names)),
        ], answers: [.required("number", .decimal)],
        example: #"decimal "2.345":round(2, "half_up")  --> decimal "2.35""#
    ) { frame in
        let (value, types) = try receiver(frame)
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
        return 1
    }

    private static let toInteger = HostFunction<Void>(
        owner, "to_integer", "The number as an integer of Lua's.", answers: [.required("integer", .integer)],
        details: "It is an error if the number is not whole."
    ) { frame in
        let (value, _) = try receiver(frame)
        guard let integer = value.integer else {
            throw ScriptFault(
                .runtime, "\(value) is not a whole number that Lua can hold", hint: "round it first: x:round(0, …)")
        }
        frame.stack.push(integer)
        return 1
    }

    private static func receiver(_ frame: borrowing LuaFrame) throws -> (value: Decimal, types: CrossingTypes) {
        let (_, types) = try frame.crossing()
        return (try frame.userdata(1, types.decimal).pointee, types)
    }
}
