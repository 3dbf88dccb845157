import LunariaCore

/// A value as a cell holds it: the cell, the number format, and the characters it takes.
struct CellValue {
    let cell: SheetCell
    let numberFormat: String?
    let width: Int

    /// The cell of a value; `nil` for `null`.
    ///
    /// A figure that a floating-point number does not hold exactly, and a day before Excel's calendar, is written as
    /// text, so that nothing is rounded or moved. Of other figures the format shows the decimals that all formats for
    /// people show, and the cell holds them all.
    init?(_ value: Value, groupsIntegers: Bool, showsCurrency: Bool, places: Int? = nil) {
        switch value {
        case .null: return nil
        case .text(let text): self.init(text: CellText.paragraph(text))
        case .integer(let integer):
            self.init(Decimal(integer), format: groupsIntegers ? "#,##0" : "0", text: value.fileText)
        case .decimal(let decimal):
            let shown = PrintedDecimals.number.shown(decimal, places)
            self.init(decimal, format: NumberFormat.decimal(places: -shown.exponent), text: value.fileText)
        case .money(let money):
            let format = NumberFormat.decimal(places: money.currency.minorDigits)
            if showsCurrency {
                self.init(
                    money.decimal, format: "\(format) \"\(money.currency.code)\"", text: money.description)
            } else {
                self.init(money.decimal, format: format, text: money.text)
            }
        case .percent(let percent):
            let shown = PrintedDecimals.percentage.shown(percent.fraction, places.map { $0 + 2 })
            self.init(
                percent.fraction, format: NumberFormat.percent(places: -shown.exponent - 2), text: value.fileText)
        case .boolean(let boolean): self.init(cell: .boolean(boolean), numberFormat: nil, width: 5)
        case .date(let date):
            self.init(serial: SerialDay.of(date).map(Double.init), format: "yyyy-mm-dd", text: value.fileText)
        case .datetime(let moment):
            let seconds = moment.hour * 3600 + moment.minute * 60 + moment.second
            self.init(
                serial: SerialDay.of(moment.date).map { Double($0) + Double(seconds) / 86_400 },
                format: "yyyy-mm-dd hh:mm:ss", text: value.fileText)
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

    private init(_ decimal: Decimal, format: String, text: String) {
        if let number = ExactDouble.of(decimal) {
            let count = text.utf8.count
            self.init(cell: .number(number), numberFormat: format, width: count + count / 3)
        } else {
            self.init(text: text)
        }
    }

    private init(serial: Double?, format: String, text: String) {
        if let serial {
            self.init(cell: .number(serial), numberFormat: format, width: text.utf8.count)
        } else {
            self.init(text: text)
        }
    }
}
