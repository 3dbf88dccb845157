import LuaVM
import LunariaCore
import Testing

@testable import LunariaScripting

/// How values in scripts remember what they were made of.
@Suite struct ExplanationTests {
    @Test(
        arguments: [
            ("decimal '0.05'", ["0.05: literal 0.05 @4"]),
            ("decimal(decimal '7')", ["7: literal 7 @4"]),
            ("money('1.50', 'USD')", ["1.50 USD: made an amount @4", " 1.50: literal 1.50 @4"]),
            (
                "money(100) * '5%'",
                [
                    "5.00 CNY: product @4", " 100.00 CNY: made an amount @4", "  100: literal 100 @4",
                    " 0.05: literal 5% @4",
                ]
            ),
            (
                "(decimal '1' - 3):abs()",
                ["2: without sign @4", " -2: difference @4", "  1: literal 1 @4", "  3: literal 3 @4"]
            ),
            ("-decimal '2'", ["-2: sign turned @4", " 2: literal 2 @4"]),
            (
                "money(3) / money(4)",
                [
                    "0.75: quotient @4", " 3.00 CNY: made an amount @4", "  3: literal 3 @4",
                    " 4.00 CNY: made an amount @4",
                    "  4: literal 4 @4",
                ]
            ),
            (
                "money(2):number()",
                ["2: number of the amount @4", " 2.00 CNY: made an amount @4", "  2: literal 2 @4"]
            ),
            (
                "decimal('2.345'):round(2, 'half_even')",
                ["2.34: rounded half_even to 2 decimals @4", " 2.345: literal 2.345 @4"]
            ),
            (
                "money('0.125'):round 'up'",
                ["0.13 CNY: rounded up @4", " 0.125 CNY: made an amount @4", "  0.125: literal 0.125 @4"]
            ),
            (
                "money(10):allocate { 3, decimal '3', 3 }[2]",
                [
                    "3.33 CNY: part 2 @4", " 10.00 CNY: made an amount @4", "  10: literal 10 @4", " 3: weights @4",
                    "  3: literal 3 @4", "  3: literal 3 @4", "  3: literal 3 @4",
                ]
            ),
            (
                "crm.opportunities:get('D1').amount + crm.opportunities:select('amount'):where{key='D2'}:first().amount",
                [
                    "500.00 CNY: sum @4", " 200.00 CNY: amount of opportunity D1",
                    " 300.00 CNY: amount of opportunity D2",
                ]
            ),
            (
                "crm.samples:get('full').decimal * crm.samples:get('full').percent",
                [
                    "0.90625: product @4", " 12.5: decimal of sample full", " 0.0725: percent of sample full",
                ]
            ),
            (
                "crm.opportunities:where { owner = 'ann' }:sum 'amount'",
                ["1000.00 CNY: sum of amount of opportunity where owner = ann @4"]
            ),
            (
                "crm.opportunities:where { account = 'A' }:group_by('owner'):sum('amount')[2].sum",
                [
                    "1000.00 CNY: sum of amount of opportunity where account = A and owner = ann @4"
                ]
            ),
            ("args.rate * 2", ["0.10: product @4", " 0.05: parameter rate", " 2: literal 2 @4"]),
            ("args.quota", ["500.00 CNY: parameter quota"]),
            (
                "args.tiers:rate_at(args.quota)",
                ["0.02: rate reached in tiers @4", " 500.00 CNY: parameter quota"]
            ),
            (
                "args.tiers:retroactive(args.quota)",
                [
                    "10.00 CNY: all of it at the rate reached in tiers @4", " 500.00 CNY: parameter quota",
                ]
            ),
        ])
    func `a value remembers what it was made of`(expression: String, tree: [String]) throws {
        let explanation = try #require(try Explaining("return \(expression)").explanation(Self.parameters))
        #expect(explanation.lines == tree)
        #expect(try explanation.recomputed() == explanation.value)
    }

    static let parameters: [String: ParameterValue] = [
        "rate": .percent(Percent(fraction: (try? Decimal(parsing: "0.05")) ?? .zero)),
        "quota": .money(Money(minorUnits: 50_000, currency: (try? Currency(code: "CNY")) ?? .all[0])),
        "tiers": (try? RateTable(parsing: "0:1%,100:2%,1000:3%")).map { .rateTable($0) } ?? .integer(0),
    ]

    @Test func `a slice says which part of the measure it holds, and at which rate`() throws {
        let body = """
            local pay = args.quota * 0
            for slice in args.tiers:graduated(money(50), args.quota) do
              if slice.up_to then pay = slice.amount * slice.rate + (slice.up_to - slice.from) end
            end
            return pay
            """
        let explanation = try #require(try Explaining(body).explanation(Self.parameters))
        #expect(
            explanation.lines == [
                "908.00 CNY: sum @6", " 8.00 CNY: product @6", "  400.00 CNY: slice 100-1000 of tiers @5",
                "   50.00 CNY: made an amount @5", "    50: literal 50 @5", "   500.00 CNY: parameter quota",
                "  0.02: rate of slice 100-1000 of tiers @5", " 900.00 CNY: difference @6",
                "  1000.00 CNY: lower bound of slice 1000+ of tiers @5",
                "  100.00 CNY: lower bound of slice 100-1000 of tiers @5",
            ])
        #expect(try explanation.recomputed() == explanation.value)
    }

    @Test func `a running total is one sum, and deep chains need no depth of the machine`() throws {
        let total = try #require(
            try Explaining(
                "local t = crm.opportunities:get('D1').amount for i = 1, 300 do t = t + money(i) end return t"
            ).explanation())
        #expect(total.root.operands.count == 301)
        #expect(try total.recomputed() == total.value)
        let chain = try #require(
            try Explaining("local x = decimal(1) for i = 1, 20000 do x = -(x - 1) end return x").explanation())
        #expect(chain.nodes.count == 60_001)
        #expect(try chain.recomputed() == chain.value)
    }

    @Test func `values that are used twice do not make an explanation grow`() throws {
        let explanation = try #require(
            try Explaining("local x = decimal(1) for i = 1, 100 do x = x + x end return x").explanation())
        #expect(explanation.nodes.count == 101)
        #expect(try explanation.recomputed() == explanation.value)
    }

    @Test func `what is no number has no explanation, and a plain integer is a literal`() throws {
        #expect(try Explaining("return {}").explanation() == nil)
        #expect(try Explaining("return 7").explanation()?.lines == ["7: literal 7"])
        #expect(try Explaining("return decimal(7)", isExplaining: false).explanation() == nil)
    }

    @Test func `a constant of the file is explained by its line there`() throws {
        let explaining = try Explaining("return RATE * 2", prelude: "local RATE = decimal '0.5'")
        #expect(
            try explaining.explanation()?.lines == ["1.0: product @4", " 0.5: literal 0.5 @1", " 2: literal 2 @4"])
    }

    @Test func `an endless calculation ends for want of memory, and a script that catches it is lost`() throws {
        for body in [
            "local x = decimal(1) while true do x = -x end",
            "local x = decimal(1) pcall(function() while true do x = -x end end) return 1",
        ] {
            let error = #expect(throws: PluginError.self) { try Explaining(body).explanation() }
            #expect(
                error?.description.contains("explaining the script takes more than 32 MiB") == true,
                "\(String(describing: error))")
        }
    }

    @Test func `the host can name what it hands in, and keep totals of its own`() throws {
        let memory = HostMemory()
        let provenance = Provenance(memory)
        let vm = try LuaVM(seed: 1)
        let stack = LuaStack(vm.stack.state)
        let types = CrossingTypes(stack, provenance)
        let currency = try Currency(code: "CNY")
        stack.push(Amount(10, currency), as: types.amount)
        provenance.name(.given(Label("opening draw balance")), stack, types)
        let named = provenance.number(of: -1, stack, types)
        let opening = try #require(named)
        stack.push(Amount(20, currency), as: types.amount)
        let earned = try provenance.node(of: -1, LuaFrame(stack.state), types)
        let sum = try provenance.add(opening, earned, .amount(Amount(30, currency)), stack)
        let tree = ["30.00 CNY: sum", " 10.00 CNY: opening draw balance", " 20.00 CNY: literal 20.00 CNY"]
        #expect(provenance.explanation(ofNode: sum)?.lines == tree)
        stack.push(Amount(30, currency), as: types.amount)
        provenance.attach(sum, stack)
        let attached = provenance.explanation(of: -1, LuaFrame(stack.state), types)
        #expect(attached?.lines == tree)
        #expect(memory.held > 0)
    }
}
