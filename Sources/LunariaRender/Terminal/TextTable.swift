import LunariaCore

/// A table laid out in columns of a terminal: titles, a rule, rows; two spaces between columns.
struct TextTable {
    private let columns: [PrintedColumn]
    private let titles: [String]
    private let rows: [[String]]
    private let totals: [[String]]
    private let emphases: [[Emphasis?]]
    private let widths: ColumnWidths
    private let limit: Int?
    private let palette: Palette

    /// Lays a table out; where it is wider than `width`, texts are shortened from the right to the left.
    init(_ table: Table, width: Int?, palette: Palette = .plain, in language: Language) {
        columns = PrintedColumn.make(of: table, in: language)
        titles = columns.map { VisibleText.line($0.title) }
        let cells = { [columns] (row: [Value]) in
            zip(columns, row).map { column, value in VisibleText.line(column.text(of: value)) }
        }
        rows = table.rows.map(cells)
        totals = table.totals.map(cells)
        emphases = palette == .plain ? [] : table.rows.map { row in zip(table.columns, row).map(Emphasis.init) }
        widths = ColumnWidths(columns, titles: titles, rows: rows + totals, limit: width)
        limit = width
        self.palette = palette
    }

    /// The columns of the terminal that the table takes.
    var width: Int { widths.total }

    /// Whether the table is as wide as it may be.
    var fits: Bool { limit.map { width <= $0 } ?? true }

    /// The lines of the table, all of its width, sums below a rule of their own; a dash stands for rows where there are none.
    var lines: [String] {
        let rule = widths.widths.map { String(repeating: "─", count: $0) }.joined(separator: Self.gutter)
        let heading = line(titles, titles.map { _ in .heading })
        if rows.isEmpty { return [heading, rule, Padding.after("–", to: width)] }
        return [heading, rule]
            + rows.indices.map { line(rows[$0], palette == .plain ? [] : emphases[$0]) }
            + (totals.isEmpty ? [] : [rule] + totals.map { sum in line(sum, sum.map { _ in .heading }) })
    }

    /// The lines of the table or, on a terminal too narrow for it, of its rows as records.
    var fittingLines: [String] {
        guard let limit, !fits else { return lines }
        return TextRecords(
            titles: titles, rows: rows + totals, breaks: columns.map(\.holdsText), width: limit, palette: palette
        ).lines
    }

    private static let gutter = String(repeating: " ", count: ColumnWidths.gutter)

    private func line(_ cells: [String], _ emphases: [Emphasis?]) -> String {
        var line = ""
        for (index, cell) in cells.enumerated() {
            if index > 0 { line += Self.gutter }
            let width = widths.widths[index]
            let text = columns[index].holdsText ? DisplayWidth.truncating(cell, to: width) : cell
            // Spaces stay as they are, so that those at the end of a line can be left out.
            let shown = emphases.isEmpty ? text : palette.show(text, emphases[index])
            let space = String(repeating: " ", count: max(width - DisplayWidth.of(text), 0))
            line += columns[index].isTrailing ? space + shown : shown + space
        }
        return line
    }
}

extension Emphasis {
    /// What makes a value stand out in a table: that it is below zero, or a word of the program that tells how grave or new
    /// something is.
    fileprivate init?(_ column: Table.Column, _ value: Value) {
        if value.figure?.isNegative == true {
            self = .negative
            return
        }
        guard !column.words.isEmpty, case .text(let word) = value else { return nil }
        switch word {
        case Finding.Severity.critical.rawValue: self = .critical
        case Finding.Severity.warn.rawValue: self = .warn
        case Finding.Severity.info.rawValue: self = .info
        case "new", "opened", "created", "updated": self = .fresh
        default: return nil
        }
    }
}
