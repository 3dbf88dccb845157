import LunariaCore
@testable import LunariaRender
import Testing

struct TicksTests {
    @Test(arguments: [
        ("0", "1471790", false, ["0", "5E+5", "1E+6", "1.5E+6"]), ("0", "0", true, ["0", "1"]),
        ("7", "7", true, ["0", "2", "4", "6", "8"]), ("-9", "0", true, ["-1E+1", "-5", "0"]),
        ("0", "3", true, ["0", "1", "2", "3"]), ("0", "0.3", false, ["0", "0.1", "0.2", "0.3"]),
        ("0", "2.5E-12", false, ["0", "1E-12", "2E-12", "3E-12"]),
        ("0", "1E+30", false, ["0", "2.5E+29", "5E+29", "7.5E+29", "1E+30"]),
        ("1000", "1010", true, ["1E+3", "1.005E+3", "1.01E+3"]),
    ])
    func `ticks are exact, at steps people count in, and cover the figures`(
        low: String, high: String, isWhole: Bool, expected: [String]
    ) throws {
        let ticks = Ticks(
            covering: try Decimal(parsing: low), try Decimal(parsing: high), count: 4, isWhole: isWhole)
        #expect(ticks.values == (try expected.map { try Decimal(parsing: $0) }))
    }

    @Test func `ticks cover any two numbers`() throws {
        let numbers = try [
            "0", "1", "-1", "0.07", "123456.789", "-99999", "1E+30", "1E-12", "9E+6144", "1E-6143",
            "99999999999999999999999999999999999999", "99999999999999999999999999999999999998",
        ].map { try Decimal(parsing: $0) }
        for low in numbers {
            for high in numbers {
                let ticks = Ticks(covering: low, high, count: 5, isWhole: false)
                #expect(ticks.low <= min(low, high) && ticks.high >= max(low, high), "\(low) \(high)")
                #expect(ticks.low < ticks.high && (2...30).contains(ticks.values.count), "\(low) \(high)")
                let scale = LinearScale(low: ticks.low, high: ticks.high, start: 100, end: 0)
                #expect((0...100).contains(scale.position(low)), "\(low) \(high)")
            }
        }
    }

    @Test(arguments: [
        ("1500000", "1.5M", "150万"), ("25000", "25K", "2.5万"), ("9000", "9,000", "9,000"), ("0", "0", "0"),
        ("250000000", "250M", "2.5亿"), ("3000000000000", "3T", "3万亿"), ("1E+30", "1×10³⁰", "1×10³⁰"),
        ("-2.5E-12", "-2.5×10⁻¹²", "-2.5×10⁻¹²"), ("0.05", "0.05", "0.05"),
    ])
    func `figures of an axis are short in the language of the reader`(figure: String, en: String, zh: String) throws {
        let figure = try Decimal(parsing: figure)
        #expect(AxisNumbers([figure], .number, in: .en).text(figure) == en)
        #expect(AxisNumbers([figure], .number, in: .zh).text(figure) == zh)
    }

    @Test func `all figures of an axis have one form`() throws {
        let numbers = AxisNumbers([.zero, try Decimal(parsing: "1500000")], .number, in: .en)
        #expect(
            try ["0", "500000", "-1000"].map { numbers.text(try Decimal(parsing: $0)) } == ["0", "0.5M", "-0.001M"])
        let close = try ["100000", "100020"].map { try Decimal(parsing: $0) }
        #expect(close.map(AxisNumbers(close, .number, in: .en).text) == ["100,000", "100,020"])
        let shares = AxisNumbers([.one], .percent, in: .zh)
        #expect(try ["0", "0.25", "1"].map { shares.text(try Decimal(parsing: $0)) } == ["0%", "25%", "100%"])
    }
}
