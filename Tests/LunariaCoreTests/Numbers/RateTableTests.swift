import LunariaCore
import Testing

struct RateTableTests {
    private static func pay(_ table: RateTable, from start: Decimal, to end: Decimal) throws -> Decimal {
        try table.graduated(from: start, to: end).reduce(.zero) { try $0.adding($1.pay()) }
    }

    @Test func `a table has half-open slices with a label each`() throws {
        let table = try RateTable(parsing: " 0:3%, 50000 : 5%,100000:8% ")
        #expect(table.slices.map(\.label) == ["0-50000 3%", "50000-100000 5%", "100000+ 8%"])
        #expect(table.description == "0:3%,50000:5%,100000:8%")
        #expect(try RateTable(parsing: "0..50000:3%,50000..100000:5%,100000..:8%") == table)
        let bounds: [(from: Decimal, until: Decimal?, rate: Percent)] = try [
            (0, 50000, Percent(parsing: "3%")), (50000, nil, Percent(parsing: "5%")),
            (100_000, nil, Percent(parsing: "8%")),
        ]
        #expect(try RateTable(bounds) == table)
    }

    @Test func `an amount on a bound takes the higher rate`() throws {
        let table = try RateTable(parsing: "0:1%,100:2%")
        let found = try ["-5", "0", "99.99", "100", "100.00", "1e30"].map {
            table.rate(at: try Decimal(parsing: $0)).description
        }
        #expect(found == ["1%", "1%", "1%", "2%", "2%", "2%"])
    }

    @Test(
        arguments: [
            ("0", "100", ["0:100"]), ("0", "101", ["0:100", "1:1"]), ("100", "250", ["1:100", "2:50"]),
            ("50", "50", []),
            ("-20", "150", ["0:120", "1:50"]), ("-20", "-5", ["0:15"]), ("250", "50", ["2:-50", "1:-100", "0:-50"]),
            ("100", "0", ["0:-100"]), ("200", "100", ["1:-100"]), ("10", "-10", ["0:-20"]),
            ("99.5", "100.5", ["0:0.5", "1:0.5"]),
        ])
    func `a measure passes through the slices on its way`(start: String, end: String, parts: [String]) throws {
        let table = try RateTable(parsing: "0:1%,100:2%,200:3%")
        let (from, to) = (try Decimal(parsing: start), try Decimal(parsing: end))
        #expect(try table.graduated(from: from, to: to).map { "\($0.index):\($0.amount)" } == parts)
        var visited: [String] = []
        try table.forEachSlice(from: from, to: to) { index, amount in visited.append("\(index):\(amount)") }
        #expect(visited == parts)
    }

    @Test func `graduated pay is additive, and a correction takes back what was paid`() throws {
        let table = try RateTable(parsing: "0:1%,1000:2.5%,3000.50:3%,8000:5%")
        var random = SeededGenerator(seed: 4)
        for _ in 0..<3000 {
            let (low, high) = (
                try Decimal(coefficient: Int128.random(in: -500_000...1_200_000, using: &random), exponent: -2),
                try Decimal(coefficient: Int128.random(in: -500_000...1_200_000, using: &random), exponent: -2)
            )
            let first = try RateTableTests.pay(table, from: 0, to: low)
            let second = try RateTableTests.pay(table, from: low, to: high)
            #expect(try first.adding(second) == RateTableTests.pay(table, from: 0, to: high))
            #expect(try RateTableTests.pay(table, from: high, to: low) == second.negated)
            let moved = try table.graduated(from: low, to: high).reduce(Decimal.zero) { try $0.adding($1.amount) }
            #expect(moved == (try high.subtracting(low)))
        }
    }

    @Test func `pay cliffs are the bounds at which the rate falls`() throws {
        #expect(try RateTable(parsing: "0:1%,100:3%,200:2%,300:2%,400:1%").payCliffs == [200, 400])
        #expect(try RateTable(parsing: "0:1%,100:3%").payCliffs == [])
    }

    @Test(
        arguments: [
            ("0..100:1%,200..300:2%", [.gap(from: 100, until: 200), .endsAt(300)]), ("1000:5%", [.startsAbove(1000)]),
            ("0..300:2%", [.endsAt(300)]), ("0..150:1%,100..:2%", [.overlap(from: 100, until: 150)]),
            ("0..:1%,100:2%", [.overlap(from: 100, until: nil)]),
            ("0:1%,500:2%,300:3%", [.falling(from: 500, to: 300)]),
            ("0..-5:1%,10..:2%", [.falling(from: 0, to: -5)]), ("0:1%,0:2%", [.unreachable(at: 0)]),
            ("0..50:1%,50..50:2%,50..:3%", [.unreachable(at: 50)]), ("", [.empty]), ("  ", [.empty]),
            ("-10:1%,0:2%", [.negativeBound(-10)]),
            ("0:0.03", [.unreadable(piece: "0:0.03", reason: "`0.03` has no percent sign, write `3%` or `0.03%`")]),
            ("0:1%,", [.unreadable(piece: "", reason: "it is empty")]),
            (
                "5:1%,100,x:2%,50:y",
                [
                    .unreadable(piece: "100", reason: "it has no colon"),
                    .unreadable(piece: "x:2%", reason: "`x` is not a number"),
                    .unreadable(piece: "50:y", reason: "`y` is not a percentage"), .startsAbove(5),
                ]
            ),
        ] as [(String, [RateTableProblem])])
    func `a table with a hole or a contradiction is refused with every problem`(
        text: String, problems: [RateTableProblem]
    ) {
        let error = #expect(throws: NumberError.self) { try RateTable(parsing: text) }
        #expect(error == .rateTable(problems))
    }

    @Test func `a refused table says what to write instead`() {
        let error = #expect(throws: NumberError.self) { try RateTable(parsing: "1000..2000:5%,3000..:6%") }
        #expect(
            error?.description
                == "The rate table is refused: nothing is said about amounts from 0 to 1000; begin with 0:…, "
                + "0:0% pays nothing; "
                + "nothing is said about amounts from 2000 to 3000, a gap; let the slices meet.")
    }
}
