/// A number or an amount of money: what rules calculate with.
public enum Quantity: Sendable, Hashable {
    case number(Decimal)
    case amount(Amount)

    /// The number, or the amount in major units.
    public var value: Decimal {
        switch self {
        case .number(let number): number
        case .amount(let amount): amount.value
        }
    }

    /// The currency of an amount.
    public var currency: Currency? {
        switch self {
        case .number: nil
        case .amount(let amount): amount.currency
        }
    }
}

extension Quantity: CustomStringConvertible {
    /// The exact number, with the currency of an amount: `0.05`, `1500.00 CNY`.
    public var description: String {
        switch self {
        case .number(let number): number.description
        case .amount(let amount): amount.description
        }
    }
}
