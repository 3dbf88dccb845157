import LunariaCore

/// The columns in which lines of a statement are shown.
enum StatementTable {
    /// The columns; `rules` are what rules are called, by their texts.
    static func columns(rules: [String: Label]) -> [Table.Column] {
        [
            .init(.number, alignment: .trailing), .init(.date), .init(.opportunity), .init(.rule, words: rules),
            .init(.basis, alignment: .trailing), .init(.rate, alignment: .trailing),
            .init(.amount, alignment: .trailing),
        ]
    }

    static func row(_ line: IncentiveLine) -> [Value] {
        [
            .integer(Int64(line.number)), line.date.map(Value.date) ?? .null,
            line.opportunity.map(Value.text) ?? .null, .text(line.rule), line.basis.map(Value.money) ?? .null,
            line.rate.map(Value.percent) ?? .null, .money(line.amount),
        ]
    }
}
