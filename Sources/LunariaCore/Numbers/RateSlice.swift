/// One slice of a rate table: the amounts in `[from, until)` and the rate they have.
public struct RateSlice: Sendable, Hashable {
    /// The place of the slice in its table, counted from 0.
    public let index: Int

    /// The lower bound, which belongs to the slice.
    public let from: Decimal

    /// The upper bound, which belongs to the next slice; `nil` for the last slice, which has none.
    public let until: Decimal?

    /// The rate of the amounts in the slice.
    public let rate: Percent

    /// The slice in words for a statement: `0-50000 3%`, `100000+ 8%`.
    public let label: String

    init(index: Int, from: Decimal, until: Decimal?, rate: Percent) {
        self.index = index
        self.from = from
        self.until = until
        self.rate = rate
        label = until.map { "\(from)-\($0) \(rate)" } ?? "\(from)+ \(rate)"
    }
}
