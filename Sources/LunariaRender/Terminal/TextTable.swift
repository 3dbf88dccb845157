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
    private let language: Language
    /// The titles of the columns for which there is no room.
    private let leftOut: [String]

    /// Lays a table out; where it is wider than `width`, texts are shortened from the right to the left, and columns that
    /// may be are left out before little is left of the others.
    init(
        _ whole: Table, width: Int?, palette: Palette = .plain, rounds: [Int] = ColumnWidths.rounds,
        in language: Language
    ) {
        let all = PrintedColumn.make(of: whole, in: language)
        let allTitles = all.map { VisibleText.line($0.title) }
        let cells = { (row: [Value]) in
            zip(all, row).map { column, value in VisibleText.line(column.text(of: value)) }
        }
        let (allRows, allTotals) = (whole.rows.map(cells), whole.totals.map(cells))
        let figures = Self.figures(of: whole.rows + whole.totals, shown: allRows + allTotals, all)
        let kept = width.map {
            Self.columns(of: whole, all, allTitles, allRows + allTotals, figures, within: $0, rounds)
        }
        let positions = kept?.positions ?? Array(all.indices)
        let pick = { (row: [String]) in positions.count == row.count ? row : positions.map { row[$0] } }
        let table = positions.count == all.count ? whole : whole.picking(positions)
        columns = positions.map { all[$0] }
        titles = pick(allTitles)
        rows = allRows.map(pick)
        totals = allTotals.map(pick)
        leftOut = all.indices.filter { !positions.contains($0) }.map { VisibleText.line(all[$0].name) }
        emphases = palette == .plain ? [] : table.rows.map { row in zip(table.columns, row).map(Emphasis.init) }
        widths =
            kept?.widths ?? ColumnWidths(columns, titles: titles, rows: rows + totals, figures: figures, limit: width)
        limit = width
        self.palette = palette
        self.language = language
    }

    /// The width of the widest figure or date of each column; one that wraps may have them among its words.
    private static func figures(of rows: [[Value]], shown: [[String]], _ columns: [PrintedColumn]) -> [Int] {
        zip(rows, shown).reduce(into: columns.map { _ in 0 }) { widths, row in
            for (index, value) in row.0.enumerated() {
                switch value {
                case .text where columns[index].wraps:
                    widths[index] = max(widths[index], LineBreaks.widestFigure(in: row.1[index]))
                case .null, .text: continue
                case .integer, .decimal, .money, .percent, .boolean, .date, .datetime:
                    widths[index] = max(widths[index], DisplayWidth.of(row.1[index]))
                }
            }
        }
    }

    /// The columns that stay within a width, and their widths.
    private static func columns(
        of table: Table, _ columns: [PrintedColumn], _ titles: [String], _ rows: [[String]], _ figures: [Int],
        within limit: Int, _ rounds: [Int]
    ) -> (positions: [Int], widths: ColumnWidths) {
        var positions = Array(columns.indices)
        let widths = { (positions: [Int], rounds: [Int]) in
            ColumnWidths(
                positions.map { columns[$0] }, titles: positions.map { titles[$0] },
                rows: rows.map { row in positions.map { row[$0] } }, figures: positions.map { figures[$0] },
                limit: limit, rounds: rounds)
        }
        let spares = columns.indices.filter { table.columns[$0].spare != nil }
            .sorted { (table.columns[$0].spare ?? 0, $1) < (table.columns[$1].spare ?? 0, $0) }
        for spare in spares {
            let comfortable = widths(positions, ColumnWidths.comfortable)
            if comfortable.total <= limit { return (positions, comfortable) }
            positions.removeAll { $0 == spare }
        }
        return (positions, widths(positions, rounds))
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
            + rows.indices.flatMap { lines(of: rows[$0], palette == .plain ? [] : emphases[$0]) }
            + (totals.isEmpty ? [] : [rule] + totals.flatMap { sum in lines(of: sum, sum.map { _ in .heading }) })
    }

    /// The lines of the table and what is left out of it or, on a terminal too narrow for it, of its rows as records.
    var fittingLines: [String] {
        guard let limit else { return lines }
        let note = leftOut.isEmpty ? [] : LineBreaks.lines(of: missing.text(in: language), width: limit)
        if fits { return lines + note }
        return TextRecords(
            titles: titles, rows: rows, totals: totals, breaks: columns.map(\.holdsText), width: limit,
            palette: palette
        ).lines + note
    }

    private var missing: Label {
        Label(
            en: "no room for: \(leftOut.joined(separator: ", "))",
            zh: "宽度不足，未显示：\(leftOut.joined(separator: "、"))")
    }

    private static let gutter = String(repeating: " ", count: ColumnWidths.gutter)

    /// The lines of a row: one, or as many as a text takes that goes on below itself.
    private func lines(of cells: [String], _ emphases: [Emphasis?]) -> [String] {
        guard columns.contains(where: \.wraps) else { return [line(cells, emphases)] }
        let parts = cells.indices.map { index in
            columns[index].wraps ? LineBreaks.lines(of: cells[index], width: widths.widths[index]) : [cells[index]]
        }
        let count = parts.reduce(1) { max($0, $1.count) }
        return (0..<count).map { number in
            line(parts.map { number < $0.count ? $0[number] : "" }, emphases)
        }
    }

    private func line(_ cells: [String], _ emphases: [Emphasis?]) -> String {
        var line = ""
        for (index, cell) in cells.enumerated() {
            if index > 0 { line += Self.gutter }
            let width = widths.widths[index]
            let text =
                columns[index].holdsText && !columns[index].wraps ? DisplayWidth.truncating(cell, to: width) : cell
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
