import LunariaCore

/// Values and nodes for tests of explanations.
enum ExplanationFixture {
    static func number(_ text: String) throws -> Quantity { .number(try Decimal(parsing: text)) }

    static func amount(_ text: String) throws -> Quantity {
        .amount(Amount(try Decimal(parsing: text), try Currency(code: "CNY")))
    }

    static func tiers() throws -> NamedRateTable {
        NamedRateTable(name: "tiers", try RateTable(parsing: "0:3%,50000:5%"))
    }

    /// The line of a graduated plan: 30,000 of a deal lie above 50,000.
    static func line() throws -> Explanation {
        let tiers = try tiers()
        let place = SourcePlace(file: "plugins/plan/main.lua", line: 20)
        let nodes: [Explanation.Node] = [
            .init(.given(Label("opening total")), try amount("40000.00")),
            .init(.field("amount", object: "opportunity", key: "D1"), try amount("10000.00")),
            .init(.sum, try amount("50000.00"), of: [0, 1], at: place),
            .init(.field("amount", object: "opportunity", key: "D2"), try amount("30000.01")),
            .init(.sum, try amount("80000.01"), of: [2, 3], at: place),
            .init(.slice(1, of: tiers), try amount("30000.01"), of: [2, 4], at: place),
            .init(.rate(1, of: tiers), try number("0.05"), at: place),
        ]
        let product = Explanation.Node(.product, try amount("1500.0005"), of: [5, 6], at: place)
        return try Explanation(of: product, from: nodes).rounded(.halfUp)
    }

    /// Ten shared by the weights 3, 3 and 3.
    static func part() throws -> Explanation {
        let nodes: [Explanation.Node] = [
            .init(.parameter("pool"), try amount("10.00")), .init(.literal("3"), try number("3")),
            .init(.literal("3"), try number("3")), .init(.literal("3"), try number("3")),
            .init(.weights, try number("3"), of: [1, 2, 3]),
        ]
        return try Explanation(of: .init(.part(0), try amount("3.34"), of: [0, 4]), from: nodes)
    }

    /// An explanation of one operation on these operands.
    static func of(_ origin: Explanation.Origin, _ value: Quantity, _ operands: [Quantity]) throws -> Explanation {
        let leaves = operands.map { Explanation.Node(.given(Label("operand")), $0) }
        return try Explanation(of: .init(origin, value, of: Array(leaves.indices)), from: leaves)
    }
}
