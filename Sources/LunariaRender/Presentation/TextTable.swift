import LunariaCore

/// A table laid out in columns of a terminal: titles, a rule, rows; two spaces between columns.
struct TextTable {
    private static let gutter = "  "
    /// Text is never shortened below this width.
    private static let leastTextWidth = 8

    private let columns: [PrintedColumn]
    private let titles: [String]
    private let rows: [[String]]
    private let widths: [Int]

    /// Lays a table out; where it is wider than `width`, the widest columns of text are shortened.
    init(_ table: Table, width: Int?, in language: Language) {
        columns = PrintedColumn.make(of: table, in: language)
        titles = columns.map { VisibleText.line($0.title) }
        rows = table.rows.map { [columns] row in
            zip(columns, row).map { column, value in VisibleText.line(column.text(of: value)) }
        }
        let natural = titles.indices.map { [titles, rows] index in
            rows.reduce(DisplayWidth.of(titles[index])) { max($0, DisplayWidth.of($1[index])) }
        }
        widths = Self.fitting(natural, columns: columns, into: width)
    }

    /// The lines of the table; a dash stands for rows where there are none.
    var lines: [String] {
        let rule = widths.map { String(repeating: "─", count: $0) }.joined(separator: Self.gutter)
        return [line(titles), rule] + (rows.isEmpty ? ["–"] : rows.map(line))
    }

    private func line(_ cells: [String]) -> String {
        var line = ""
        for (index, cell) in cells.enumerated() {
            if index > 0 { line += Self.gutter }
            let shown = columns[index].holdsText ? DisplayWidth.truncating(cell, to: widths[index]) : cell
            line +=
                columns[index].isTrailing
                ? Padding.before(shown, to: widths[index]) : Padding.after(shown, to: widths[index])
        }
        return line
    }

    /// The widths with one common limit on columns of text, the largest with which the table fits.
    private static func fitting(_ natural: [Int], columns: [PrintedColumn], into width: Int?) -> [Int] {
        guard let width else { return natural }
        func limited(to limit: Int) -> [Int] {
            zip(natural, columns).map { $1.holdsText ? min($0, limit) : $0 }
        }
        let room = width - gutter.count * max(natural.count - 1, 0)
        var low = leastTextWidth
        var high = max(natural.max() ?? 0, low)
        while low < high {
            let middle = (low + high + 1) / 2
            if limited(to: middle).reduce(0, +) <= room { low = middle } else { high = middle - 1 }
        }
        return limited(to: low)
    }
}
