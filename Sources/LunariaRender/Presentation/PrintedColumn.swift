import LunariaCore

/// A column of a table as people see it.
struct PrintedColumn {
    /// The title, with the currency where all amounts have the same: `Commission (CNY)`.
    let title: String
    /// The title without the currency.
    let name: String
    let isTrailing: Bool
    /// Whether a value is free text, which may be shortened.
    let holdsText: Bool
    /// Whether a text goes on in the next line instead.
    let wraps: Bool
    /// Whether values are keys, of which a part is of no use.
    let isKey: Bool
    /// Whether each amount says its currency, because the title does not.
    let showsCurrency: Bool
    /// The decimals that are shown of decimals and percentages; `nil` for those that suit each figure.
    let places: Int?

    private let words: [String: Label]
    private let language: Language

    /// Makes the column at an index of a table.
    init(_ index: Int, of table: Table, in language: Language) {
        self.language = language
        let column = table.columns[index]
        var currencies: Set<Currency> = []
        var holdsText = false
        for row in table.rows + table.totals {
            switch row[index] {
            case .money(let money): currencies.insert(money.currency)
            case .text: holdsText = true
            case .null, .integer, .decimal, .percent, .boolean, .date, .datetime: break
            }
        }
        isTrailing = column.alignment == .trailing
        words = column.words
        isKey = column.name == FieldDefinition.keyName
        self.holdsText = holdsText
        wraps = column.wraps
        places = column.places
        showsCurrency = currencies.count > 1
        name = column.title.text(in: language)
        title = Self.title(name, currency: currencies.count == 1 ? currencies.first : nil, in: language)
    }

    /// Makes the column of rows that are not there yet.
    init(_ column: Table.Column, showsCurrency: Bool, in language: Language) {
        name = column.title.text(in: language)
        title = name
        words = column.words
        isKey = column.name == FieldDefinition.keyName
        self.language = language
        isTrailing = column.alignment == .trailing
        holdsText = true
        wraps = column.wraps
        places = column.places
        self.showsCurrency = showsCurrency
    }

    /// All columns of a table.
    static func make(of table: Table, in language: Language) -> [PrintedColumn] {
        table.columns.indices.map { PrintedColumn($0, of: table, in: language) }
    }

    /// The text of a value of the column; integers are grouped where the column stands on the right, as quantities do.
    func text(of value: Value) -> String {
        if let word = word(for: value) { return word }
        return PrintedValue.text(
            of: value, groupsIntegers: isTrailing, showsCurrency: showsCurrency, places: places, in: language)
    }

    /// What people read for a value that is a word of the program.
    func word(for value: Value) -> String? {
        words.isEmpty ? nil : words[value.fileText]?.text(in: language)
    }

    private static func title(_ title: String, currency: Currency?, in language: Language) -> String {
        guard let currency else { return title }
        let words = title.split { !($0.isASCII && $0.isLetter) }
        if words.contains(where: { $0 == currency.code }) { return title }
        return title + language.inBrackets(currency.code)
    }
}
