import LunariaCore

extension Quantity {
    /// The measure of nothing, of the same kind.
    var zero: Quantity {
        switch self {
        case .amount(let amount): .amount(.zero(amount.currency))
        case .number: .number(.zero)
        }
    }

    /// The sum with another measure; `nil` when one is money and the other a number.
    func adding(_ other: Quantity) throws(NumberError) -> Quantity? {
        switch (self, other) {
        case (.amount(let left), .amount(let right)): .amount(try left.adding(right))
        case (.number(let left), .number(let right)): .number(try left.adding(right))
        case (.amount, .number), (.number, .amount): nil
        }
    }

    /// A share of the measure, exact.
    func multiplied(by share: Decimal) throws(NumberError) -> Quantity {
        switch self {
        case .amount(let amount): .amount(try amount.multiplied(by: share))
        case .number(let number): .number(try number.multiplied(by: share))
        }
    }
}
