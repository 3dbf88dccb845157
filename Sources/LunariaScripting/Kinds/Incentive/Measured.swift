import LunariaCore

/// What a measure comes to: an amount of money, or a number such as units.
enum Measured: Sendable, Hashable {
    case amount(Amount)
    case number(Decimal)

    /// The measure of nothing, of the same kind.
    var zero: Measured {
        switch self {
        case .amount(let amount): .amount(.zero(amount.currency))
        case .number: .number(.zero)
        }
    }

    /// The sum with another measure, which must be of the same kind.
    func adding(_ other: Measured) throws(NumberError) -> Measured? {
        switch (self, other) {
        case (.amount(let left), .amount(let right)): .amount(try left.adding(right))
        case (.number(let left), .number(let right)): .number(try left.adding(right))
        case (.amount, .number), (.number, .amount): nil
        }
    }

    /// A share of the measure, exact.
    func multiplied(by share: Decimal) throws(NumberError) -> Measured {
        switch self {
        case .amount(let amount): .amount(try amount.multiplied(by: share))
        case .number(let number): .number(try number.multiplied(by: share))
        }
    }
}
