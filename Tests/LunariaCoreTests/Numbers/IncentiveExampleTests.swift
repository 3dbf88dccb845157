import LunariaCore
import Testing

/// The worked examples of the incentive handbook, as far as they are arithmetic.
struct IncentiveExampleTests {
    private static func pay(_ table: RateTable, from start: Decimal, to end: Decimal) throws -> Decimal {
        try table.graduated(from: start, to: end).reduce(.zero) { try $0.adding($1.pay()) }
    }

    @Test func `a graduated rate pays each deal on its own, or along the quarter`() throws {
        let table = try RateTable(parsing: "0:1%,1000:2%,3000:3%,8000:5%")
        let deals: [Decimal] = [200, 300, 1500, 1200, 2000, 4500]
        #expect(try deals.map { try IncentiveExampleTests.pay(table, from: 0, to: $0) } == [2, 3, 20, 14, 30, 95])
        var booked: Decimal = 0
        var cumulative: [Decimal] = []
        for deal in deals {
            let next = try booked.adding(deal)
            cumulative.append(try IncentiveExampleTests.pay(table, from: booked, to: next))
            booked = next
        }
        #expect(cumulative == [2, 3, 25, 26, 60, 169])
    }

    @Test(
        arguments: [
            ("0:1%,10000:2%,50000:3%", 0, 60_000, 1200, 1800),
            ("0:4%,150000:6%,250000:8%", 145_000, 165_000, 1100, 9900),
            ("0:3%,100000:5%", 0, 104_000, 3200, 5200), ("0:5%,10000:7%,25000:10%", 0, 30_000, 2050, 3000),
            ("0:5%,100000:6%,125000:7%", 0, 150_000, 8250, 10_500),
        ] as [(String, Decimal, Decimal, Decimal, Decimal)])
    func `graduated and retroactive pay differ as in the handbook`(
        rates: String, prior: Decimal, total: Decimal, graduated: Decimal, retroactive: Decimal
    ) throws {
        let table = try RateTable(parsing: rates)
        #expect(try IncentiveExampleTests.pay(table, from: prior, to: total) == graduated)
        #expect(try table.retroactive(total) == retroactive)
    }

    @Test func `a split shares the rounded line, not the exact amount`() throws {
        let cny = try Currency(code: "CNY")
        let line = try Amount(Decimal(parsing: "1.01"), cny).multiplied(by: Percent(parsing: "5%")).rounded(.halfUp)
        #expect(line.text == "0.05")
        #expect(try line.allocate(weights: [60, 40]).map(\.text) == ["0.03", "0.02"])
    }

    @Test func `a lowered rate gives the difference as an adjustment`() throws {
        let base = Amount(1000, try Currency(code: "CNY"))
        let posted = try base.multiplied(by: Percent(parsing: "10%"))
        let adjustment = try base.multiplied(by: Percent(parsing: "8%")).subtracting(posted).rounded(.halfUp)
        #expect(adjustment.text == "-20.00")
    }

    @Test func `rounding takes place per line`() throws {
        let line = try Amount(Decimal(parsing: "0.10"), Currency(code: "CNY")).multiplied(
            by: Percent(parsing: "33.33%"))
        #expect(try line.rounded(.halfEven).text == "0.03")
    }
}
