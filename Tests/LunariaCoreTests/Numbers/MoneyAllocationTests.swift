import LunariaCore
import Testing

struct MoneyAllocationTests {
    private static func allocate(_ minorUnits: Int64, _ weights: [String]) throws -> [Int64] {
        let money = Money(minorUnits: minorUnits, currency: try Currency(code: "CNY"))
        return try money.allocate(weights: weights.map { try Decimal(parsing: $0) }).map(\.minorUnits)
    }

    @Test(
        arguments: [
            (100_000, ["3", "3", "3"], [33334, 33333, 33333]), (100, ["7", "3", "0"], [70, 30, 0]),
            (-100_000, ["3", "3", "3"], [-33334, -33333, -33333]), (5, ["60", "40"], [3, 2]), (0, ["1", "2"], [0, 0]),
            (1, ["1", "1"], [1, 0]), (2, ["0.1", "1e-1", "0.10"], [1, 1, 0]), (.min, ["1"], [.min]),
            (.max, ["1", "0"], [.max, 0]),
            (.min, ["1", "1"], [.min / 2, .min / 2]),
            (100, ["99999999999999999999999999999999999998", "1"], [100, 0]),
        ] as [(Int64, [String], [Int64])])
    func `the parts go by largest remainder, the earlier first`(total: Int64, weights: [String], parts: [Int64]) throws
    {
        #expect(try MoneyAllocationTests.allocate(total, weights) == parts)
    }

    @Test func `weights that cannot share anything are refused`() {
        #expect(throws: NumberError.noWeights) { try MoneyAllocationTests.allocate(1, []) }
        #expect(throws: NumberError.zeroWeights) { try MoneyAllocationTests.allocate(1, ["0", "0.00"]) }
        #expect(throws: NumberError.negativeWeight(index: 1, found: -1)) {
            try MoneyAllocationTests.allocate(1, ["2", "-1"])
        }
        #expect(throws: NumberError.overflow(operation: "sharing by weights")) {
            try MoneyAllocationTests.allocate(1, ["1e30", "1e-30"])
        }
    }

    @Test func `parts always sum to the whole and mirror for a negative one`() throws {
        var random = SeededGenerator(seed: 3)
        let cny = try Currency(code: "CNY")
        for _ in 0..<5000 {
            let total = Int64.random(in: -1_000_000...1_000_000, using: &random)
            var weights: [Decimal] = [1]
            for _ in 0..<Int.random(in: 0...8, using: &random) {
                weights.append(try random.decimal(digits: 6, exponents: -3...2).magnitude)
            }
            let parts = try Money(minorUnits: total, currency: cny).allocate(weights: weights).map(\.minorUnits)
            #expect(parts.reduce(0, +) == total)
            let mirrored = try Money(minorUnits: -total, currency: cny).allocate(weights: weights).map(\.minorUnits)
            #expect(mirrored == parts.map { -$0 })
            for (weight, part) in zip(weights, parts) where weight.isZero { #expect(part == 0) }
        }
    }
}
