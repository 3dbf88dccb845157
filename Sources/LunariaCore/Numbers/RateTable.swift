/// A table of rates by slices of a measure, such as `0:3%,50000:5%,100000:8%`.
///
/// The slices cover every amount from 0 upwards without gap or overlap; amounts below 0 are treated by the first slice.
public struct RateTable: Sendable, Hashable {
    /// The slices in rising order; the last one is open.
    public let slices: [RateSlice]

    /// Creates a table from bounds and rates in rising order.
    ///
    /// A slice without `until` reaches to the next one, or is open when it is the last. Throws `NumberError.rateTable`
    /// with every problem found.
    public init(_ bounds: [(from: Decimal, until: Decimal?, rate: Percent)]) throws(NumberError) {
        try self.init(
            pieces: bounds.map {
                RatePiece(from: $0.from, upper: $0.until.map(RatePiece.Upper.at) ?? .next, rate: $0.rate)
            },
            problems: [])
    }

    /// Creates a table from pieces as written; a piece that could not be read is `nil` and already among the problems.
    init(pieces: [RatePiece?], problems: [RateTableProblem]) throws(NumberError) {
        let problems = problems + RateTable.check(pieces)
        guard problems.isEmpty else { throw .rateTable(problems) }
        let read = pieces.compactMap(\.self)
        slices = read.enumerated().map { index, piece in
            let next = index + 1 < read.count ? read[index + 1].from : nil
            return RateSlice(index: index, from: piece.from, until: next, rate: piece.rate)
        }
    }
}

extension RateTable {
    /// Returns the slice whose rate an amount reaches: an amount on a bound takes the slice above it.
    public func slice(at amount: Decimal) -> RateSlice {
        slices[slices.lastIndex { $0.from <= amount } ?? 0]
    }

    /// Returns the rate that an amount reaches: an amount on a bound takes the higher slice.
    public func rate(at amount: Decimal) -> Percent {
        slice(at: amount).rate
    }

    /// Returns what a total pays when all of it has the rate reached.
    public func retroactive(_ total: Decimal) throws(NumberError) -> Decimal {
        try total.multiplied(by: rate(at: total).fraction)
    }

    /// Returns the table with every bound multiplied by a number above 0.
    public func scaled(by factor: Decimal) throws(NumberError) -> RateTable {
        var bounds: [(from: Decimal, until: Decimal?, rate: Percent)] = []
        for slice in slices {
            bounds.append((try slice.from.multiplied(by: factor).normalized, nil, slice.rate))
        }
        return try RateTable(bounds)
    }

    /// The bounds at which retroactive pay falls, so that selling more pays less.
    public var payCliffs: [Decimal] {
        zip(slices, slices.dropFirst()).compactMap { below, above in above.rate < below.rate ? above.from : nil }
    }
}

extension RateTable: CustomStringConvertible {
    /// The table as text that reads back as the same table: `0:3%,50000:5%`.
    public var description: String {
        slices.map { "\($0.from):\($0.rate)" }.joined(separator: ",")
    }
}
