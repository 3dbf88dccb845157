import LunariaCore

/// Turns values into the text people read.
enum PrintedValue {
    private static let yes = Label(en: "yes", zh: "是")
    private static let no = Label(en: "no", zh: "否")

    /// The text of a value; empty for `null`.
    ///
    /// Amounts and decimals have thousands separators. Integers have them if asked for, because many are names rather
    /// than quantities: a year, an order number. Decimals and percentages have exactly `places` decimals, if they are given.
    static func text(
        of value: Value, groupsIntegers: Bool, showsCurrency: Bool, places: Int? = nil, in language: Language
    ) -> String {
        switch value {
        case .money(let money):
            showsCurrency
                ? "\(DigitGroups.separated(money.text)) \(money.currency.code)" : DigitGroups.separated(money.text)
        case .decimal(let decimal): DigitGroups.separated(PrintedDecimals.number.shown(decimal, places).description)
        case .percent(let percent):
            DigitGroups.separated(
                Percent(fraction: PrintedDecimals.percentage.shown(percent.fraction, places.map { $0 + 2 })).description
            )
        case .integer: groupsIntegers ? DigitGroups.separated(value.fileText) : value.fileText
        case .boolean(let boolean): (boolean ? yes : no).text(in: language)
        case .datetime(let time): "\(time.date) \(PrintedDate.clock(of: time))"
        case .null, .text, .date: value.fileText
        }
    }
}
