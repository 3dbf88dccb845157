import LuaVM
import LunariaCore

/// Reads the chart that `out:chart { … }` is given.
struct OutChart {
    let chart: Chart

    static let declaration = HostTable(
        "chart", "A chart that a command or a report shows.",
        details:
            "`bar`, `stacked`, `line`, `funnel` and `matrix` have `categories` and `series` of values, `scatter` has `series` "
            + "of points, `tree` has `nodes`.",
        [
            .required("kind", .choice(Chart.Kind.allCases.map(\.rawValue))), .optional("title", .label),
            .optional("x", .label, "What stands at the axis."), .optional("y", .label, "What stands at the axis."),
            .optional("categories", .list(of: .label)),
            .optional("series", .list(of: .either([.table(series.name), .table(pointSeries.name)]))),
            .optional("nodes", .list(of: .table(node.name))),
            .optional("type", figureType, "What the figures are; known by themselves for integers and money."),
            .optional("x_type", figureType, "In a scatter: what the figures along are."),
        ])

    static let series = HostTable(
        "chart_series", "A row of values, one for each category.",
        [
            .optional("name", .label),
            .required("values", .list(of: .any), "Integers, decimals or money; `false` for one that is not there."),
        ])

    static let pointSeries = HostTable(
        "chart_points", "Points of a scatter.",
        [.optional("name", .label), .required("points", .list(of: .table(point.name)))])

    static let point = HostTable(
        "chart_point", "A point of a scatter.",
        [.optional("x", .any, "A figure."), .optional("y", .any, "A figure."), .optional("label", .label)])

    static let node = HostTable(
        "chart_node", "A node of a tree, with others below it.",
        [.required("label", .label), .optional("value", .any), .optional("children", .list(of: .table("chart_node")))])

    private static let figureType = HostType.choice(ColumnType.allCases.filter(\.isNumeric).map(\.rawValue))

    /// Reads the chart, and charges what it takes.
    init(_ frame: borrowing LuaFrame, _ charge: HostCharge) throws {
        let table = try LuaTable(frame.stack, at: 2, subject: "chart")
        guard let kind = try table.word("kind", as: Chart.Kind.self) else {
            let kinds = Chart.Kind.allCases.map(\.rawValue).joined(separator: ", ")
            throw ScriptFault.argument("chart has no 'kind'", hint: "write kind = \"bar\"; there are \(kinds)")
        }
        _ = try LuaTable(
            frame.stack, at: 2, as: Self.declaration.only(["kind", "title", "x", "y"] + Self.entries(of: kind)))
        let reader = OutChartReader(charge: charge)
        let content: Chart.Content
        switch kind {
        case .bar, .stacked, .line, .funnel, .matrix: content = try reader.series(frame, table)
        case .scatter: content = try reader.points(frame, table)
        case .tree: content = try reader.tree(frame, table)
        }
        let title = try table.label("title", orInteger: true)
        let (x, y) = (try table.label("x", orInteger: true), try table.label("y", orInteger: true))
        do {
            chart = try Chart(kind, title: title, x: x, y: y, content)
        } catch {
            throw ScriptFault.argument("chart: \(error)", hint: error.hint)
        }
    }

    private static func entries(of kind: Chart.Kind) -> [String] {
        switch kind {
        case .bar, .stacked, .line, .funnel, .matrix: ["categories", "series", "type"]
        case .scatter: ["series", "type", "x_type"]
        case .tree: ["nodes", "type"]
        }
    }
}

extension ChartProblem {
    fileprivate var hint: String? {
        switch self {
        case .ragged: "write false for a value that is not there, and one value for each category"
        case .mixedUnits(_, .money, .money): "make a chart for each currency"
        case .mixedUnits(_, .percent, _), .mixedUnits(_, _, .percent): "type = \"percent\" is for all figures"
        case .tooLarge: "group what is small, or show it with out:table"
        case .withoutName, .sameName: "series = { { name = \"won\", values = { … } }, … }"
        case .severalSeries: "use a bar chart, or a funnel for each"
        case .noFigure, .mixedUnits, .halfPoint, .orphan, .otherContent: nil
        }
    }
}
