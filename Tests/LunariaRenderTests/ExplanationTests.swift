import LunariaCore
import LunariaRender
import Testing

/// Explanations as text and as JSON.
struct ExplanationTests {
    private static func amount(_ text: String) throws -> Quantity {
        .amount(Amount(try Decimal(parsing: text), try Currency(code: "CNY")))
    }

    /// The line of a graduated plan: 30,000 of the second deal lie above 50,000.
    private static func line() throws -> Explanation {
        let tiers = NamedRateTable(name: "tiers", try RateTable(parsing: "0:3%,50000:5%"))
        let (adding, paying) = (
            SourcePlace(file: "plugins/plan/main.lua", line: 9), SourcePlace(file: "plugins/plan/main.lua", line: 12)
        )
        let nodes: [Explanation.Node] = [
            .init(
                .figure(Label("sum of amount of opportunity where account eq 浙江伟星")), try amount("40000.00"), at: adding
            ),
            .init(.field("amount", object: "opportunity", key: "D1\u{1b}[2J"), try amount("10000.00")),
            .init(.sum, try amount("50000.00"), of: [0, 1], at: adding),
            .init(.field("amount", object: "opportunity", key: "D2"), try amount("30000.01")),
            .init(.sum, try amount("80000.01"), of: [2, 3], at: adding),
            .init(.slice(1, of: tiers), try amount("30000.01"), of: [2, 4], at: paying),
            .init(.rate(1, of: tiers), .number(try Decimal(parsing: "0.05")), at: paying),
        ]
        let product = Explanation.Node(.product, try amount("1500.0005"), of: [5, 6], at: paying)
        return try Explanation(of: product, from: nodes).rounded(.halfUp)
    }

    @Test func `a tree has the value first, then what it is, then the line of the plugin`() throws {
        let text = ExplanationText.lines(of: try Self.line()).joined(separator: "\n")
        #expect(
            text == """
                1,500.00 CNY               rounded half_up
                └─ 1,500.0005 CNY          × product                                                          plugins/plan/main.lua:12
                   ├─ 30,000.01 CNY        slice 50,000+ of tiers: the part of 50,000.00 CNY … 80,000.01 CNY  plugins/plan/main.lua:12
                   │  ├─ 50,000.00 CNY     + sum of 2                                                         plugins/plan/main.lua:9
                   │  │  ├─ 40,000.00 CNY  sum of amount of opportunity where account eq 浙江伟星             plugins/plan/main.lua:9
                   │  │  └─ 10,000.00 CNY  amount of opportunity D1\\u{1b}[2J
                   │  └─ 80,000.01 CNY     + sum of 2                                                         plugins/plan/main.lua:9
                   │     ├─ 50,000.00 CNY  + sum of 2, as above                                               plugins/plan/main.lua:9
                   │     └─ 30,000.01 CNY  amount of opportunity D2
                   └─ 0.05                 rate of slice 50,000+ of tiers                                     plugins/plan/main.lua:12
                """)
    }

    private static func shown(_ width: Int) throws -> [String] {
        try Renderer.render(
            Document([.explanation(try line(), isFull: false)]), as: .text, width: width
        ).split(separator: "\n").map(String.init)
    }

    @Test(arguments: [24, 30, 40, 60, 80, 100, 120, 150])
    func `a tree fits the terminal`(width: Int) throws {
        #expect(try Self.shown(width).allSatisfy { DisplayWidth.of($0) <= width })
    }

    @Test func `a tree gives up the folders of files, then their places, then the ends of lines`() throws {
        #expect(
            try Self.shown(106)[1].hasSuffix("× product" + String(repeating: " ", count: 58) + "main.lua:12"))
        #expect(
            try Self.shown(95).prefix(3) == [
                "1,500.00 CNY               rounded half_up", "└─ 1,500.0005 CNY          × product",
                "   ├─ 30,000.01 CNY        slice 50,000+ of tiers: the part of 50,000.00 CNY … 80,000.01 CNY",
            ])
        let narrow = try Self.shown(60)[2]
        #expect(narrow.hasPrefix("   ├─ 30,000.01 CNY        slice 50,000+ of tiers: the part"))
        #expect(narrow.hasSuffix("…"))
    }

    @Test func `more than a dozen operands are cut unless all are asked for`() throws {
        let leaves = try (1...95).map { Explanation.Node(.literal("\($0)"), try Self.amount("\($0)")) }
        let sum = try Explanation(
            of: .init(.sum, Self.amount("4560"), of: Array(leaves.indices)), from: leaves)
        let lines = ExplanationText.lines(of: sum)
        #expect(lines.count == 12)
        #expect(lines.last == "└─ … and 85 more")
        #expect(ExplanationText.lines(of: sum, showsAll: true).count == 96)
    }

    @Test func `deep explanations are drawn to a limit`() throws {
        var nodes = [Explanation.Node(.literal("1"), .number(1))]
        for position in 0..<10_000 {
            nodes.append(.init(.negation, .number(position % 2 == 0 ? -1 : 1), of: [position]))
        }
        let root = nodes.removeLast()
        let explanation = try Explanation(of: root, from: nodes)
        #expect(try explanation.recomputed() == .number(1))
        let lines = ExplanationText.lines(of: explanation)
        #expect(lines.count == 61)
        #expect(lines.last?.hasSuffix("sign turned, made of 1 more") == true)
        var json = JSONWriter(to: MemorySink(), style: .compact)
        json.explanation(explanation)
        #expect(json.finish().text.hasSuffix(#""omitted":1}"# + String(repeating: "]}", count: 100)))
    }

    @Test func `a part names its weight and all weights together`() throws {
        let nodes: [Explanation.Node] = [
            .init(.parameter("pool"), try Self.amount("1000.00")), .init(.literal("4"), .number(4)),
            .init(.literal("5"), .number(5)), .init(.weights, .number(2), of: [1, 2]),
        ]
        let part = try Explanation(of: .init(.part(1), Self.amount("555.56"), of: [0, 3]), from: nodes)
        #expect(
            ExplanationText.lines(of: part).first == "555.56 CNY       part 2 of 2 of 1,000.00 CNY by weight 5 of 9")
    }

    @Test func `as JSON, what is used twice is written once`() throws {
        var json = JSONWriter(to: MemorySink())
        json.explanation(try Self.line())
        #expect(
            json.finish().text == """
                {
                  "value": "1500.00",
                  "currency": "CNY",
                  "what": "rounded half_up",
                  "of": [
                    {
                      "value": "1500.0005",
                      "currency": "CNY",
                      "what": "× product",
                      "place": "plugins/plan/main.lua:12",
                      "of": [
                        {
                          "value": "30000.01",
                          "currency": "CNY",
                          "what": "slice 50,000+ of tiers: the part of 50,000.00 CNY … 80,000.01 CNY",
                          "place": "plugins/plan/main.lua:12",
                          "of": [
                            {
                              "value": "50000.00",
                              "currency": "CNY",
                              "what": "+ sum of 2",
                              "place": "plugins/plan/main.lua:9",
                              "id": 1,
                              "of": [
                                {
                                  "value": "40000.00",
                                  "currency": "CNY",
                                  "what": "sum of amount of opportunity where account eq 浙江伟星",
                                  "place": "plugins/plan/main.lua:9",
                                  "of": []
                                },
                                {
                                  "value": "10000.00",
                                  "currency": "CNY",
                                  "what": "amount of opportunity D1\\\\u{1b}[2J",
                                  "of": []
                                }
                              ]
                            },
                            {
                              "value": "80000.01",
                              "currency": "CNY",
                              "what": "+ sum of 2",
                              "place": "plugins/plan/main.lua:9",
                              "of": [
                                {
                                  "value": "50000.00",
                                  "currency": "CNY",
                                  "what": "+ sum of 2",
                                  "place": "plugins/plan/main.lua:9",
                                  "same_as": 1
                                },
                                {
                                  "value": "30000.01",
                                  "currency": "CNY",
                                  "what": "amount of opportunity D2",
                                  "of": []
                                }
                              ]
                            }
                          ]
                        },
                        {
                          "value": "0.05",
                          "what": "rate of slice 50,000+ of tiers",
                          "place": "plugins/plan/main.lua:12",
                          "of": []
                        }
                      ]
                    }
                  ]
                }

                """)
    }
}
