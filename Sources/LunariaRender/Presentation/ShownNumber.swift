public import LunariaCore

/// Writes numbers inside sentences as they are written in tables.
public enum ShownNumber {
    /// All digits of a number, with thousands separators.
    public static func text(_ decimal: Decimal) -> String { DigitGroups.separated(decimal.description) }

    /// An amount with thousands separators and its currency.
    public static func text(_ money: Money) -> String {
        "\(DigitGroups.separated(money.text)) \(money.currency.code)"
    }
}
