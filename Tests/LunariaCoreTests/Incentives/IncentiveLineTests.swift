import LunariaCore
import Testing

struct IncentiveLineTests {
    private func line(_ number: Int) throws -> IncentiveLine {
        IncentiveLine(
            number: number, payee: "ann", opportunity: "D1", date: try CalendarDate(parsing: "2026-03-31"), rule: "r",
            basis: try Money(parsing: "10.00 CNY"), rate: try Percent(parsing: "5%"),
            amount: try Money(parsing: "0.50 CNY"), kind: .clawback, adjusts: "ff", author: "eve")
    }

    @Test func `a line with another number is otherwise the same`() throws {
        #expect(try line(1).numbered(7) == (try line(7)))
    }
}
