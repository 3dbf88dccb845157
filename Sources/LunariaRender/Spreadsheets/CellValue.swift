import LunariaCore

/// A value as a cell holds it: the cell, the number format, and the characters it takes.
struct CellValue {
    let cell: SheetCell
    let numberFormat: String?
    let width: Int

    /// The cell of a value; `nil` for `null`.
    ///
    /// An amount or a whole number that a floating-point number does not hold exactly is written as text, so that no sum
    /// of money and no number of an order is rounded; so is a day before Excel's calendar. Decimals and percentages are
    /// numbers in any case: those with more than 15 digits are quotients, of which nobody counts the last ones. The format
    /// shows the decimals that all formats for people show, and the cell holds as many as it can.
    init?(
        _ value: Value, groupsIntegers: Bool, showsCurrency: Bool, places: Int? = nil, in language: Language
    ) {
        switch value {
        case .null: return nil
        case .text(let text): self.init(text: CellText.paragraph(text))
        case .integer(let integer):
            self.init(
                CellNumber.exact(Decimal(integer)), format: groupsIntegers ? "#,##0" : "0", text: value.fileText)
        case .decimal(let decimal):
            let shown = PrintedDecimals.number.shown(decimal, places)
            self.init(
                CellNumber.nearest(decimal), format: NumberFormat.decimal(places: -shown.exponent),
                text: shown.description)
        case .money(let money):
            let format = NumberFormat.decimal(places: money.currency.minorDigits)
            if showsCurrency {
                self.init(
                    CellNumber.exact(money.decimal), format: "\(format) \"\(money.currency.code)\"",
                    text: money.description)
            } else {
                self.init(CellNumber.exact(money.decimal), format: format, text: money.text)
            }
        case .percent(let percent):
            let shown = PrintedDecimals.percentage.shown(percent.fraction, places.map { $0 + 2 })
            self.init(
                CellNumber.nearest(percent.fraction), format: NumberFormat.percent(places: -shown.exponent - 2),
                text: Percent(fraction: shown).description)
        case .boolean(let boolean): self.init(cell: .boolean(boolean), numberFormat: nil, width: 5)
        case .date(let date):
            self.init(
                SerialDay.of(date).map(Double.init), format: NumberFormat.date(in: language), text: value.fileText)
        case .datetime(let moment):
            let seconds = moment.hour * 3600 + moment.minute * 60 + moment.second
            self.init(
                SerialDay.of(moment.date).map { Double($0) + Double(seconds) / 86_400 },
                format: NumberFormat.datetime(in: language), text: value.fileText)
        }
    }

    private init(cell: SheetCell, numberFormat: String?, width: Int) {
        self.cell = cell
        self.numberFormat = numberFormat
        self.width = width
    }

    /// The cell of a text.
    init(text: String) {
        let width =
            text.utf8.contains(UInt8(ascii: "\n"))
            ? text.split(separator: "\n").reduce(0) { max($0, DisplayWidth.of(String($1))) } : DisplayWidth.of(text)
        self.init(cell: .text(text), numberFormat: nil, width: width)
    }

    private init(_ number: Double?, format: String, text: String) {
        if let number {
            let count = text.utf8.count
            self.init(cell: .number(number), numberFormat: format, width: count + count / 3)
        } else {
            self.init(text: text)
        }
    }
}
