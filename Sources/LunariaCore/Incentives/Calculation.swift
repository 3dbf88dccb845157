/// The particulars of a calculation that has given out its lines.
public struct Calculation: Sendable {
    /// The dates whose deals were paid for.
    public let period: Period
    /// The one currency of all lines.
    public let currency: Currency
    /// SHA-256 over the plan's source files, in hexadecimal.
    public let sourceHash: String
    /// SHA-256 over everything the plan read, in hexadecimal.
    public let inputHash: String
    /// The number of lines that were given out.
    public let lineCount: Int
    /// The sum of all lines but those that are held.
    public let total: Money
    /// What payees carry on to the next period, by payee and name.
    public let balances: [IncentiveBalance]
    /// What is noteworthy about the plan and its parameters.
    public let findings: [Finding]
    /// Which opportunities the plan looked at.
    public let selection: DealSelection
    /// Whether every opportunity dated in the period was paid for; `false` may also mean that nobody kept count.
    public let paysEveryDeal: Bool

    /// Makes the particulars.
    public init(
        period: Period, currency: Currency, sourceHash: String, inputHash: String, lineCount: Int, total: Money,
        balances: [IncentiveBalance], findings: [Finding], selection: DealSelection, paysEveryDeal: Bool
    ) {
        self.period = period
        self.currency = currency
        self.sourceHash = sourceHash
        self.inputHash = inputHash
        self.lineCount = lineCount
        self.total = total
        self.balances = balances
        self.findings = findings
        self.selection = selection
        self.paysEveryDeal = paysEveryDeal
    }
}
