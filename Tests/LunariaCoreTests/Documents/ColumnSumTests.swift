import LunariaCore
import Testing

/// Sums of the columns of tables.
struct ColumnSumTests {
    private static func money(_ minorUnits: Int64, _ code: String = "CNY") throws -> Value {
        .money(Money(minorUnits: minorUnits, currency: try Currency(code: code)))
    }

    private static func decimal(_ text: String) throws -> Value { .decimal(try Decimal(parsing: text)) }

    @Test func `figures are added exactly, and what is missing counts for nothing`() throws {
        let cents = try (0..<1000).map { _ in try Self.money(1) }
        #expect(try ColumnSum(of: cents + [.null], type: .money).value == Self.money(1000))
        #expect(try ColumnSum(of: [Self.decimal("0.1"), Self.decimal("0.2")], type: nil).value == Self.decimal("0.3"))
        #expect(try ColumnSum(of: [.integer(2), .integer(-5)], type: nil).value == .integer(-3))
        #expect(try ColumnSum(of: [.integer(2), Self.decimal("0.5")], type: nil).value == Self.decimal("2.5"))
        #expect(try ColumnSum(of: [.integer(2)], type: .decimal).value == .decimal(Decimal(2)))
        #expect(try ColumnSum(of: [Self.money(-5), Self.money(5)], type: .money).value == Self.money(0))
        #expect(try ColumnSum(of: [.null], type: .money).value == .null)
        #expect(try ColumnSum(of: [], type: nil).value == .null)
    }

    @Test func `what is no sum says why`() throws {
        let cases: [([Value], ColumnSum.Problem)] = [
            (
                [try Self.money(1, "USD"), try Self.money(1)],
                .currencies([try Currency(code: "CNY"), try Currency(code: "USD")])
            ),
            ([.integer(1), .text("2")], .notAFigure(row: 2)), ([.null, .boolean(true)], .notAFigure(row: 2)),
            ([.percent(Percent(fraction: .one))], .percent), ([.integer(1), try Self.money(1)], .mixed),
            ([.integer(.max), .integer(1)], .overflow), ([try Self.money(.max), try Self.money(1)], .overflow),
        ]
        for (values, problem) in cases {
            #expect(throws: problem) { try ColumnSum(of: values, type: nil) }
        }
    }
}
