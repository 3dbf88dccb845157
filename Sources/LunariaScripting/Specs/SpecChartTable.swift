import LuaVM
import LunariaCore

/// The charts of a document as a spec sees them, with the entries that `out:chart` is given; labels are the English ones.
enum SpecChartTable {
    static let declaration = HostClass(
        "shown_chart", "A chart that a command has shown, with the entries that `out:chart` was given.",
        fields: [
            .required("kind", .text), .optional("title", .text), .optional("x", .text), .optional("y", .text),
            .optional("categories", .list(of: .text)), .optional("series", .list(of: .map(of: .any))),
            .optional("nodes", .list(of: .map(of: .any)), "In order, each with its `level`."),
        ])

    /// Pushes the list of charts.
    static func push(_ document: Document, _ stack: borrowing LuaStack, _ types: CrossingTypes) {
        stack.newTable()
        var count: Int64 = 0
        for case .chart(let chart) in document.blocks {
            count += 1
            push(chart, stack, types)
            stack.rawSet(index: count, at: -2)
        }
    }

    private static func push(_ chart: Chart, _ stack: borrowing LuaStack, _ types: CrossingTypes) {
        stack.newTable(fields: declaration.fields.count)
        stack.set("kind", to: chart.kind.rawValue)
        stack.set("title", to: chart.title?.en)
        stack.set("x", to: chart.x?.en)
        stack.set("y", to: chart.y?.en)
        switch chart.content {
        case .series(let series, let categories):
            stack.push(list: categories.map(\.en))
            stack.rawSet(field: "categories", at: -2)
            pushList(series, stack) { series in
                stack.set("name", to: series.name?.en)
                // A value that is not there is false, as it may be given, so that the list has no holes.
                stack.newTable(array: series.values.count)
                for (position, value) in series.values.enumerated() {
                    if value.isNull { stack.push(false) } else { stack.push(value, types) }
                    stack.rawSet(index: Int64(position) + 1, at: -2)
                }
                stack.rawSet(field: "values", at: -2)
            }
            stack.rawSet(field: "series", at: -2)
        case .points(let series):
            pushList(series, stack) { series in
                stack.set("name", to: series.name?.en)
                pushList(series.points, stack) { point in
                    stack.push(point.x, types)
                    stack.rawSet(field: "x", at: -2)
                    stack.push(point.y, types)
                    stack.rawSet(field: "y", at: -2)
                    stack.set("label", to: point.label?.en)
                }
                stack.rawSet(field: "points", at: -2)
            }
            stack.rawSet(field: "series", at: -2)
        case .tree(let nodes):
            pushList(nodes, stack) { node in
                stack.push(Int64(node.level))
                stack.rawSet(field: "level", at: -2)
                stack.set("label", to: node.label.en)
                stack.push(node.value, types)
                stack.rawSet(field: "value", at: -2)
            }
            stack.rawSet(field: "nodes", at: -2)
        }
        stack.push(LuaMetatable(specTable: declaration, called: "chart"))
        stack.setMetatable(at: -2)
    }

    private static func pushList<Element>(
        _ elements: [Element], _ stack: borrowing LuaStack, _ fill: (Element) -> Void
    ) {
        stack.newTable(array: elements.count)
        for (position, element) in elements.enumerated() {
            stack.newTable()
            fill(element)
            stack.rawSet(index: Int64(position) + 1, at: -2)
        }
    }
}
