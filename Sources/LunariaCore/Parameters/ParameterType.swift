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
        }
    }

    /// All type words, in the order in which messages list them.
    public static let names = [
        "text", "integer", "decimal", "money", "percent", "boolean", "date", "period", "choice", "rate_table",
    ]

    /// What a value must look like, as the second half of a message.
    public var expectation: String {
        switch self {
        case .text: "text"
        case .integer: "a whole number such as 12"
        case .decimal: "a number such as 12.5"
        case .money: "an amount such as 1234.50"
        case .percent: "a percentage such as 7.25%"
        case .boolean: "true or false"
        case .date: "a date as YYYY-MM-DD"
        case .period: "a period such as 2017, 2017-H1, 2017-Q3, 2017-03 or 2017-01-01..2017-02-15"
        case .choice(let choices): "one of \(choices.joined(separator: ", "))"
        case .rateTable: "a rate table such as 0:3%,50000:5%"
        }
    }

    /// Whether values have an order, so that they can have bounds.
    public var isOrdered: Bool {
        switch self {
        case .integer, .decimal, .money, .percent, .date: true
        case .text, .boolean, .period, .choice, .rateTable: false
        }
    }

    /// Whether what a text means depends on the currency or the fiscal year of a workspace.
    var dependsOnWorkspace: Bool { self == .money || self == .period }

    /// The placeholder in a usage line: `--rate PERCENT`.
    public var placeholder: String {
        switch self {
        case .choice(let choices) where choices.count <= 5: choices.joined(separator: "|")
        case .rateTable: "TABLE"
        default: name.uppercased()
        }
    }
}
