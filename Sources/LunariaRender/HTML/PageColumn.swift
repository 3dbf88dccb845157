import LunariaCore
import Mustache

/// A column of a table on a page.
struct PageColumn: MustacheParent {
    /// What begins each of its cells.
    let cellStart: String
    /// What begins each of its cells in rows of sums, where words need no title.
    let totalStart: String

    /// The columns of a terminal that a single word takes at most which is not broken, such as a key.
    private static let shortWord = 20
    /// The same of any text.
    private static let shortText = 12

    private let column: PrintedColumn
    private let language: Language

    /// Makes the column at an index of a table; where it is stacked on a telephone, each cell says its title.
    init(_ index: Int, of table: Table, isStacked: Bool, in language: Language) {
        self.language = language
        column = PrintedColumn(index, of: table, in: language)
        let kind: String? =
            if column.isTrailing {
                "number"
            } else if Self.holdsDates(index, of: table) {
                "date"
            } else {
                Self.shortness(index, of: table)
            }
        let start = kind.map { "<td class=\"\($0)\"" } ?? "<td"
        let named = isStacked ? "\(start) data-name=\"\(HTMLEscape.text(column.title))\">" : start + ">"
        cellStart = named
        totalStart = column.isTrailing ? named : start + ">"
    }

    /// What people read for a value of the column.
    func text(of value: Value) -> String {
        PrintedDate.text(of: value, in: language) ?? column.text(of: value)
    }

    func child(named name: String) -> Any? {
        switch name {
        case "isNumber": column.isTrailing
        case "title": column.title
        default: nil
        }
    }

    /// What is not broken: `short` texts, where that would only cost height, and single words such as keys, where paper
    /// does not force it.
    private static func shortness(_ index: Int, of table: Table) -> String? {
        var (isShort, holdsWords) = (true, true)
        for row in table.rows {
            guard case .text(let text) = row[index] else { continue }
            guard text.utf8.count <= 4 * shortWord, !text.contains(where: \.isNewline) else { return nil }
            let width = DisplayWidth.of(text)
            isShort = isShort && width <= shortText
            holdsWords = holdsWords && width <= shortWord && text.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F }
            guard isShort || holdsWords else { return nil }
        }
        return isShort ? "short" : "word"
    }

    private static func holdsDates(_ index: Int, of table: Table) -> Bool {
        if let type = table.columns[index].type { return type == .date || type == .datetime }
        let first = table.rows.first { !$0[index].isNull }?[index]
        return switch first {
        case .date, .datetime: true
        case .null, .text, .integer, .decimal, .money, .percent, .boolean, nil: false
        }
    }
}
