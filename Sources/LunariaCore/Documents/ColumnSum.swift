/// The exact sum of a column of figures, or why there is none.
public struct ColumnSum: Sendable, Hashable {
    /// Why figures are not added.
    public enum Problem: Error, Sendable, Hashable {
        /// Amounts in several currencies, sorted by their codes.
        case currencies([Currency])
        /// A value that is no figure, in a row counted from 1.
        case notAFigure(row: Int)
        /// Shares are of different wholes: their sum says nothing.
        case percent
        /// The sum, or what it is a sum of, is beyond what the type holds.
        case overflow
        /// Amounts and numbers in one column.
        case mixed
    }

    /// The sum; `null` if no row has a figure.
    public let value: Value

    /// Adds the figures of a column; rows without one count for nothing.
    public init(of values: some Sequence<Value>, type: ColumnType?) throws(Problem) {
        var (numbers, amounts) = ([Decimal](), [Money]())
        var areIntegers = true
        for (index, value) in values.enumerated() {
            switch value {
            case .null: continue
            case .integer(let integer): numbers.append(Decimal(integer))
            case .decimal(let decimal):
                numbers.append(decimal)
                areIntegers = false
            case .money(let money): amounts.append(money)
            case .percent: throw .percent
            case .text, .boolean, .date, .datetime: throw .notAFigure(row: index + 1)
            }
        }
        guard amounts.isEmpty || numbers.isEmpty else { throw .mixed }
        let currencies = Set(amounts.map(\.currency))
        guard currencies.count < 2 else { throw .currencies(currencies.sorted { $0.code < $1.code }) }
        do {
            if let currency = currencies.first {
                value = .money(try amounts.reduce(Money.zero(currency)) { try $0.adding($1) })
            } else if numbers.isEmpty {
                value = .null
            } else {
                let sum = try numbers.reduce(Decimal.zero) { try $0.adding($1) }
                value = areIntegers && type != .decimal ? try Self.integer(sum) : .decimal(sum)
            }
        } catch {
            throw .overflow
        }
    }

    private static func integer(_ sum: Decimal) throws(Problem) -> Value {
        guard let integer = Int64(sum.description) else { throw .overflow }
        return .integer(integer)
    }
}
