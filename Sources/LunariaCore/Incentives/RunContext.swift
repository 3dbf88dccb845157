/// What a run was told about the world, without which it could not be calculated again.
public struct RunContext: Sendable, Hashable {
    /// The date the calculation looked from.
    public let asOf: CalendarDate
    /// The currency of amounts that named none.
    public let currency: Currency
    /// The year by which halves and quarters were cut.
    public let fiscalYear: FiscalYear

    /// Makes a context.
    public init(asOf: CalendarDate, currency: Currency, fiscalYear: FiscalYear) {
        self.asOf = asOf
        self.currency = currency
        self.fiscalYear = fiscalYear
    }
}
