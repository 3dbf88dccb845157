/// The type of a field: what values it takes and how they are kept.
///
/// Everything is kept as an integer or as text, so that sums and comparisons made by the database are exact.
public enum FieldType: Sendable, Hashable {
    case text
    case integer
    /// An exact number with at most `places` decimals; kept as an integer scaled by 10^places.
    case decimal(places: Int)
    /// An amount in the currency of its record (the record's `currency` field); kept in minor units.
    case money
    /// A fraction written as `7.25%`; kept as an integer scaled by 10^`percentPlaces`.
    case percent
    case boolean
    case date
    case datetime
    /// One of the listed values.
    case choice([String])
    /// The key of a record of another object; with `mustExist` an unknown key is refused.
    case reference(to: String, mustExist: Bool)

    /// How many decimals the fraction of a percent keeps: `33.333333%` is `0.33333333`.
    public static let percentPlaces = 8

    /// How many decimals a decimal field keeps unless its declaration says otherwise.
    public static let defaultDecimalPlaces = 6

    /// The word for this type in manifests, messages and the reference.
    public var name: String {
        switch self {
        case .text: "text"
        case .integer: "integer"
        case .decimal: "decimal"
        case .money: "money"
        case .percent: "percent"
        case .boolean: "boolean"
        case .date: "date"
        case .datetime: "datetime"
        case .choice: "choice"
        case .reference: "reference"
        }
    }

    /// The object whose records a field of this type refers to.
    public var referredObject: String? { if case .reference(let object, _) = self { object } else { nil } }

    /// All type words, in the order in which messages list them.
    public static let names = [
        "text", "integer", "decimal", "money", "percent", "boolean", "date", "datetime", "choice", "reference",
    ]

    /// Whether values are kept as integers in the database (otherwise as text).
    public var isStoredAsInteger: Bool {
        switch self {
        case .integer, .decimal, .money, .percent, .boolean: true
        case .text, .date, .datetime, .choice, .reference: false
        }
    }

    /// What a cell of this type must look like, as the second half of a message.
    public var expectation: Label {
        switch self {
        case .text: Label(en: "text", zh: "文本")
        case .integer: Label(en: "a whole number such as 12", zh: "整数，例如 12")
        case .decimal(let places):
            Label(en: "a number with at most \(places) decimals such as 12.5", zh: "最多 \(places) 位小数的数字，例如 12.5")
        case .money:
            Label(
                en: "an amount such as 1234.50 (digits and a point, no thousands separator)",
                zh: "金额，例如 1234.50（数字和小数点，不带千位分隔符）")
        case .percent: Label(en: "a percentage such as 7.25%", zh: "百分比，例如 7.25%")
        case .boolean: Label(en: "true or false", zh: "true 或 false")
        case .date: Label(en: "a date as YYYY-MM-DD", zh: "日期，格式为 YYYY-MM-DD")
        case .datetime: Label(en: "a date and time as YYYY-MM-DDTHH:MM:SS", zh: "日期和时间，格式为 YYYY-MM-DDTHH:MM:SS")
        case .choice(let choices): .oneOf(choices)
        case .reference(let object, _): Label(en: "the key of an existing \(object)", zh: "已有 \(object) 的编号")
        }
    }
}

extension Label {
    /// What must be one of the choices, as the second half of a message.
    static func oneOf(_ choices: [String]) -> Label { oneOf(choices.map { Label($0) }) }

    /// What must be one of the choices, as the second half of a message.
    static func oneOf(_ choices: [Label]) -> Label {
        let (en, zh) = (Label(listing: choices.map(\.en)).en, Label(listing: choices.map(\.zh)).zh)
        return Label(en: "one of \(en)", zh: zh.hasSuffix("）") ? "\(zh)之一" : "\(zh) 之一")
    }
}
