import LunariaCore

/// A chart drawn with the characters of a terminal, beside its exact figures.
struct ChartText {
    private let chart: Chart
    private let language: Language
    private let width: Int?
    private let palette: Palette

    /// Makes the drawing for the columns of a terminal; `nil` is a file, in which drawings are of a fixed width.
    init(_ chart: Chart, width: Int?, palette: Palette = .plain, in language: Language) {
        self.chart = chart
        self.width = width
        self.palette = palette
        self.language = language
    }

    /// The title and the lines of the drawing, or of the table where there is no room for a drawing.
    var lines: [String] {
        let title = chart.title.map { [palette.show(VisibleText.line($0.text(in: language)), .heading)] } ?? []
        return title + drawing
    }

    private var plain: [String] { lines(of: table) }

    private func lines(of table: Table) -> [String] {
        TextTable(table, width: width, palette: palette, in: language).fittingLines
    }

    private func drawnTable(_ table: Table) -> DrawnTable {
        DrawnTable(table, width: width, palette: palette, in: language)
    }

    private var table: Table { ChartTable(chart, in: language).table }

    private var drawing: [String] {
        guard chart.content.hasFigures else { return plain }
        return switch (chart.kind, chart.content) {
        case (.bar, .series(let series, _)), (.funnel, .series(let series, _)): bars(series)
        case (.stacked, .series(let series, _)): stacks(series)
        case (.line, .series(let series, let categories)): sparks(series, categories)
        case (.matrix, .series(let series, let categories)): shades(series, categories)
        case (_, .tree(let nodes)): lines(of: branches(nodes))
        case (_, .series), (_, .points): plain
        }
    }

    private func text(_ label: Label) -> String { label.text(in: language) }

    private func column(_ label: Label, _ type: ColumnType, named title: Label? = nil) -> Table.Column {
        Table.Column(
            label.en, title: title ?? label, alignment: type.isNumeric ? .trailing : .leading, type: type)
    }
}

extension ChartText {
    /// One bar for each figure; several series have a line each in every category.
    private func bars(_ series: [Chart.Series]) -> [String] {
        let rows = table.rows.indices.flatMap { index in series.map { $0.values[index].figure } }
        let bars = BlockBars(rows.compactMap { $0 })
        return drawnTable(series.count > 1 ? longTable(series) : table).lines { room in
            rows.map { $0.map { bars.bar($0, room: room) } ?? "" }
        }
    }

    /// A row for each figure: its category, where that begins, its series, and the figure.
    private func longTable(_ series: [Chart.Series]) -> Table {
        let columns = table.columns
        var rows: [[Value]] = []
        for row in table.rows {
            for number in series.indices {
                rows.append([number == 0 ? row[0] : .null, .text(text(columns[number + 1].title)), row[number + 1]])
            }
        }
        let figure = chart.y ?? ChartTable.y
        return Table(
            columns: [columns[0], column(ChartTable.series, .text), column(figure, columns.last?.type ?? .decimal)],
            rows: rows)
    }

    /// One bar for each category, with another filling for each series; where that is too wide, a bar for each figure.
    private func stacks(_ series: [Chart.Series]) -> [String] {
        let table = table
        let marked = Table(
            columns: table.columns.enumerated().map { index, column in
                guard index > 0, series.count > 1 else { return column }
                return Table.Column(
                    column.name, title: Label("\(StackedBars.filling(index - 1)) \(text(column.title))"),
                    alignment: .trailing,
                    type: column.type)
            }, rows: table.rows)
        let drawn = drawnTable(marked)
        guard series.count <= StackedBars.fillings.count, drawn.hasRoom else { return bars(series) }
        let stacks = table.rows.indices.map { StackedLayout.segments(series, at: $0) }
        let bars = StackedBars(stacks)
        return drawn.lines { room in stacks.map { bars.bar($0, room: room) } }
    }

    /// A line of small bars for each series, with its first, last, smallest and largest figure.
    private func sparks(_ series: [Chart.Series], _ categories: [Label]) -> [String] {
        let type = table.columns.last?.type ?? .decimal
        let rows = series.map { series -> [Value] in
            let values = series.values.filter { !$0.isNull }
            let ordered = values.compactMap { value in value.figure.map { (value, $0) } }
            return [
                .text(text(series.name ?? chart.y ?? ChartTable.y)), values.first ?? .null, values.last ?? .null,
                ordered.min { $0.1 < $1.1 }?.0 ?? .null, ordered.max { $0.1 < $1.1 }?.0 ?? .null,
            ]
        }
        let figures = [
            Label(en: "first", zh: "首值"), Label(en: "last", zh: "末值"), Label(en: "min", zh: "最小"),
            Label(en: "max", zh: "最大"),
        ]
        let summary = Table(
            columns: [column(ChartTable.series, .text)] + figures.map { column($0, type) }, rows: rows)
        let lines = SparkLines(series)
        let ends = categories.count > 1 ? [categories.first, categories.last] : [categories.first]
        let range = ends.compactMap { $0.map(text) }.map(VisibleText.line)
        let title = range.joined(separator: " … ")
        return DrawnTable(
            summary, width: width, palette: palette, in: language,
            longest: max(categories.count, DisplayWidth.of(title))
        ).lines(title: title) { room in series.map { lines.line($0, room: room) } }
    }

    /// The table with a shade before each figure; where that is too wide, the shades alone.
    private func shades(_ series: [Chart.Series], _ categories: [Label]) -> [String] {
        let table = table
        let columns = PrintedColumn.make(of: table, in: language)
        let largest = series.flatMap(\.figures).map(\.magnitude).max() ?? .one
        let shaded = Table(
            columns: zip(table.columns, columns).map { column, printed in
                Table.Column(column.name, title: Label(printed.title), alignment: column.alignment, type: .text)
            },
            rows: table.rows.map { row in
                row.indices.map { index in
                    guard index > 0, let figure = row[index].figure else { return row[index] }
                    return .text("\(Self.shade(figure, largest)) \(columns[index].text(of: row[index]))")
                }
            })
        // A figure behind a shade is text, which would be cut.
        let drawn = TextTable(shaded, width: nil, palette: palette, in: language)
        guard let width, drawn.width > width else { return drawn.lines }
        return HeatMap(
            series, categories, unit: chart.unit, title: chart.y.map(text) ?? "", width: width, palette: palette,
            in: language
        ).lines
    }

    private static func shade(_ figure: Decimal, _ largest: Decimal) -> String {
        let step = abs(HeatMap.step(figure, largest))
        return step == 0 ? " " : ["░", "▒", "▓", "█"][step - 1]
    }

    /// The table with the lines of a tree before the names.
    private func branches(_ nodes: [Chart.Node]) -> Table {
        var prefixes = [String](repeating: "", count: nodes.count)
        // Backwards it is known of each level whether another node of the same parent follows.
        var follows: [Bool] = []
        for index in nodes.indices.reversed() {
            let level = nodes[index].level
            while follows.count <= level { follows.append(false) }
            follows.removeLast(follows.count - level - 1)
            if level > 0 {
                prefixes[index] =
                    follows[1..<level].map { $0 ? "│  " : "   " }.joined() + (follows[level] ? "├─ " : "└─ ")
            }
            follows[level] = true
        }
        let table = table
        return Table(
            columns: table.columns,
            rows: zip(zip(nodes, prefixes), table.rows).map { node, row in
                [.text(node.1 + text(node.0.label))] + row.dropFirst()
            })
    }
}
