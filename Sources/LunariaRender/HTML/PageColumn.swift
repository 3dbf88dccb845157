import LunariaCore
import Mustache

/// A column of a table on a page.
struct PageColumn: MustacheParent {
    /// What begins each of its cells.
    let cellStart: String

    /// The columns of a terminal that a short text takes at most.
    private static let shortText = 20

    private let column: PrintedColumn
    private let language: Language

    /// Makes the column at an index of a table.
    init(_ index: Int, of table: Table, in language: Language) {
        self.language = language
        column = PrintedColumn(index, of: table, in: language)
        let kind: String? =
            if column.isTrailing {
                "number"
            } else if Self.holdsDates(index, of: table) {
                "date"
            } else if Self.isShort(index, of: table) {
                "short"
            } else {
                nil
            }
        cellStart = kind.map { "<td class=\"\($0)\">" } ?? "<td>"
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

    /// Whether all texts are so short that they need not be broken to fit a telephone, as keys and names are.
    private static func isShort(_ index: Int, of table: Table) -> Bool {
        table.rows.allSatisfy { row in
            guard case .text(let text) = row[index] else { return true }
            return text.utf8.count <= 4 * shortText && DisplayWidth.of(text) <= shortText
                && !text.contains(where: \.isNewline)
        }
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
