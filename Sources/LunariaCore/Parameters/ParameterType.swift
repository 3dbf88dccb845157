/// The type of a runnable's parameter.
public enum ParameterType: Sendable, Hashable {
    case text
    case integer
    case decimal
    case money
    case percent
    case boolean
    case date
    case period
    case choice([String])
    case rateTable
    case currency

    /// The word for this type in manifests and messages.
    public var name: String {
        switch self {
        case .text: "text"
        case .integer: "integer"
        case .decimal: "decimal"
        case .money: "money"
        case .percent: "percent"
        case .boolean: "boolean"
        case .date: "date"
        case .period: "period"
        case .choice: "choice"
        case .rateTable: "rate_table"
        case .currency: "currency"
        }
    }

    /// All type words, in the order in which messages list them.
    public static let names = [
        "text", "integer", "decimal", "money", "percent", "boolean", "date", "period", "choice", "rate_table",
        "currency",
    ]

    /// What a value must look like, as the second half of a message.
    public var expectation: Label {
        switch self {
        case .text: FieldType.text.expectation
        case .integer: FieldType.integer.expectation
        case .decimal: Label(en: "a number such as 12.5", zh: "数字，例如 12.5")
        case .money: Label(en: "an amount such as 1234.50", zh: "金额，例如 1234.50")
        case .percent: FieldType.percent.expectation
        case .boolean: FieldType.boolean.expectation
        case .date: FieldType.date.expectation
        case .period:
            Label(
                en: "a period such as 2017, 2017-H1, 2017-Q3, 2017-03 or 2017-01-01..2017-02-15",
                zh: "期间，例如 2017、2017-H1、2017-Q3、2017-03 或 2017-01-01..2017-02-15")
        case .choice(let choices): .oneOf(choices)
        case .rateTable: Label(en: "a rate table such as 0:3%,50000:5%", zh: "比例表，例如 0:3%,50000:5%")
        case .currency: Currency.expectation
        }
    }

    /// Whether values have an order, so that they can have bounds.
    public var isOrdered: Bool {
        switch self {
        case .integer, .decimal, .money, .percent, .date: true
        case .text, .boolean, .period, .choice, .rateTable, .currency: false
        }
    }

    /// Whether what a text means depends on the currency or the fiscal year of a workspace.
    var dependsOnWorkspace: Bool { self == .money || self == .period }

    /// The placeholder in a usage line: `--rate PERCENT`.
    public var placeholder: Label {
        switch self {
        case .text: Label(en: "TEXT", zh: "文本")
        case .integer: Label(en: "INTEGER", zh: "整数")
        case .decimal: Label(en: "DECIMAL", zh: "数字")
        case .money: Label(en: "MONEY", zh: "金额")
        case .percent: Label(en: "PERCENT", zh: "百分比")
        case .boolean: Label(en: "BOOLEAN", zh: "是否")
        case .date: Label(en: "DATE", zh: "日期")
        case .period: Label(en: "PERIOD", zh: "期间")
        case .choice(let choices) where choices.count <= 5: Label(choices.joined(separator: "|"))
        case .choice: Label(en: "CHOICE", zh: "选项")
        case .rateTable: Label(en: "TABLE", zh: "比例表")
        case .currency: Label(en: "CURRENCY", zh: "币种")
        }
    }
}
