import LunariaCore

/// A chart as the table of its data.
struct ChartTable {
    let title: String?
    let table: Table

    private static let x = Label(en: "category", zh: "类别")
    static let y = Label(en: "value", zh: "值")
    private static let row = Label(en: "row", zh: "行")
    private static let level = Label(en: "level", zh: "层级")
    static let series = Label(en: "series", zh: "系列")
    private static let label = Label(en: "label", zh: "名称")

    /// Makes the table; nodes of a tree are indented, or else have a column for their level.
    init(_ chart: Chart, in language: Language, isIndented: Bool = true) {
        title = chart.title?.text(in: language)
        let make = { (label: Label, type: ColumnType?) in
            Table.Column(
                label.en, title: label, alignment: type?.isNumeric == true ? .trailing : .leading,
                type: type)
        }
        let unit = chart.unit?.columnType ?? .decimal
        switch chart.content {
        case .series(let series, let categories) where chart.kind == .matrix:
            table = Table(
                columns: [make(chart.y ?? Self.row, .text)] + categories.map { make($0, unit) },
                rows: series.map { [.text($0.name?.text(in: language) ?? "")] + $0.values })
        case .series(let series, let categories):
            let names = series.map { make($0.name ?? chart.y ?? Self.y, unit) }
            table = Table(
                columns: [make(chart.x ?? Self.x, .text)] + names,
                rows: categories.indices.map { index in
                    [.text(categories[index].text(in: language))] + series.map { $0.values[index] }
                })
        case .points(let series):
            let points = series.flatMap { series in series.points.map { (series.name, $0) } }
            let hasSeries = series.contains { $0.name != nil }
            let hasLabels = points.contains { $0.1.label != nil }
            table = Table(
                columns: (hasSeries ? [make(Self.series, .text)] : []) + (hasLabels ? [make(Self.label, .text)] : [])
                    + [
                        make(chart.x ?? Label("x"), chart.xUnit?.columnType ?? .decimal),
                        make(chart.y ?? Label("y"), unit),
                    ],
                rows: points.map { name, point in
                    (hasSeries ? [.text(name?.text(in: language) ?? "")] : [])
                        + (hasLabels ? [point.label.map { .text($0.text(in: language)) } ?? .null] : [])
                        + [point.x, point.y]
                })
        case .tree(let nodes):
            let hasValues = nodes.contains { !$0.value.isNull }
            table = Table(
                columns: (isIndented ? [] : [make(Self.level, .integer)]) + [make(chart.x ?? Self.label, .text)]
                    + (hasValues ? [make(chart.y ?? Self.y, unit)] : []),
                rows: nodes.map { node in
                    // An ideographic space is kept where several plain ones are not.
                    let indent = isIndented ? String(repeating: "\u{3000}", count: node.level) : ""
                    return (isIndented ? [] : [.integer(Int64(node.level))])
                        + [.text(indent + node.label.text(in: language))] + (hasValues ? [node.value] : [])
                })
        }
    }
}

extension Chart.Unit {
    /// The type of a column with such figures.
    fileprivate var columnType: ColumnType {
        switch self {
        case .number: .decimal
        case .percent: .percent
        case .money: .money
        }
    }
}
