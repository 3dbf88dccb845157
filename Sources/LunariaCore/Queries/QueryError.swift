/// Why a query cannot be answered.
public enum QueryError: Error, Sendable, Hashable, CustomStringConvertible {
    case schema(SchemaError)
    /// The operand does not fit the field's type.
    case badOperand(field: String, found: String, expected: String)
    /// The comparison or aggregate makes no sense for the field's type.
    case notApplicable(String, field: String, type: String)
    /// A figure over amounts in several currencies.
    case mixedCurrencies(field: String, currencies: [String])
    case overflow(field: String)

    /// The sentence to show.
    public var description: String {
        switch self {
        case .schema(let error): error.description
        case .badOperand(let field, let found, let expected):
            "field '\(field)' is compared with '\(found.shortened)', expected \(expected)"
        case .notApplicable(let what, let field, let type):
            "'\(what)' cannot be used on field '\(field)', which is of type \(type)"
        case .mixedCurrencies(let field, let currencies):
            "'\(field)' holds amounts in \(currencies.joined(separator: ", ")), which have no common sum; "
                + "filter or group by currency"
        case .overflow(let field): "the sum of '\(field)' exceeds what 64-bit minor units can hold"
        }
    }
}
