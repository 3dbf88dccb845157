/// The part of a measure that falls into one slice of a rate table.
public struct GraduatedSlice: Sendable, Hashable {
    /// The slice of the table.
    public let slice: RateSlice

    /// How much of the measure falls into the slice; negative where the measure goes down.
    public let amount: Decimal

    /// The place of the slice in its table, counted from 0.
    public var index: Int { slice.index }

    /// The slice in words: `0-50000 3%`.
    public var label: String { slice.label }

    /// The lower bound of the slice.
    public var from: Decimal { slice.from }

    /// The upper bound of the slice, or `nil` for the last one.
    public var until: Decimal? { slice.until }

    /// The rate of the slice.
    public var rate: Percent { slice.rate }

    /// Returns what the slice pays: amount times rate.
    public func pay() throws(NumberError) -> Decimal {
        try amount.multiplied(by: rate.fraction)
    }
}
