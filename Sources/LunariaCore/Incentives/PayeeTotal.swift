/// What one payee is paid by a run.
public struct PayeeTotal: Sendable, Hashable {
    /// The key of the person who is paid.
    public let payee: String
    /// The number of the payee's lines, those that are held included.
    public let lines: Int
    /// The sum of the payee's lines without those that are held.
    public let total: Money
    /// The sum of the lines that are held.
    public let held: Money

    /// Makes a payee's total.
    public init(payee: String, lines: Int, total: Money, held: Money) {
        self.payee = payee
        self.lines = lines
        self.total = total
        self.held = held
    }
}
