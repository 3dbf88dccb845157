/// Why a query cannot be answered.
public enum QueryError: Error, Sendable, Hashable, Spoken {
    case schema(SchemaError)
    /// The operand does not fit the field's type.
    case badOperand(field: String, found: String, expected: Label)
    /// The comparison or aggregate makes no sense for the field's type.
    case notApplicable(String, field: String, type: String)
    /// A figure over amounts in several currencies.
    case mixedCurrencies(field: String, currencies: [String])
    case overflow(field: String)

    /// The sentence to show.
    public var words: Label {
        switch self {
        case .schema(let error): error.words
        case .badOperand(let field, let found, let expected):
            Label(
                en: "field '\(field)' is compared with '\(found.shortened)', expected \(expected.en)",
                zh: "字段“\(field)”与“\(found.shortened)”比较，应为\(expected.zhBehindWord)")
        case .notApplicable(let what, let field, let type):
            Label(
                en: "'\(what)' cannot be used on field '\(field)', which is of type \(type)",
                zh: "“\(what)”不能用于字段“\(field)”，其类型为 \(type)")
        case .mixedCurrencies(let field, let currencies):
            Label(
                en: "'\(field)' holds amounts in \(Label(listing: currencies).en), which have no common sum; "
                    + "filter or group by currency",
                zh: "“\(field)”中有 \(Label(listing: currencies).zh) 的金额，不能相加；请按币种筛选或分组")
        case .overflow(let field):
            Label(
                en: "the sum of '\(field)' exceeds what 64-bit minor units can hold", zh: "“\(field)”的合计超出可表示的范围")
        }
    }
}
