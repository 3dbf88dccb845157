import LunariaCore

extension ChartSketch {
    /// The title of the chart, else the name of its kind.
    var title: String {
        if let title = chart.title.map(text), !title.isEmpty { return title }
        return ChartWords.name(of: chart.kind).text(in: language)
    }

    /// The kind of the chart, what it consists of, and its smallest and largest figure.
    var description: String {
        let isChinese = language == .zh
        var parts = [ChartWords.name(of: chart.kind).text(in: language)]
        var figures: [Value] = []
        switch chart.content {
        case .series(let series, let categories):
            if series.count > 1 { parts.append(count(series.count, "series", "series", "个系列")) }
            parts.append(count(categories.count, "category", "categories", "个类别"))
            figures = series.flatMap(\.values)
        case .points(let series):
            if series.count > 1 { parts.append(count(series.count, "series", "series", "个系列")) }
            parts.append(count(series.reduce(0) { $0 + $1.points.count }, "point", "points", "个点"))
            figures = series.flatMap(\.points).map(\.y)
        case .tree(let nodes):
            parts.append(count(nodes.count, "node", "nodes", "个节点"))
            figures = nodes.map(\.value)
        }
        let ordered = figures.compactMap { value in value.figure.map { (value, $0) } }
        if let low = ordered.min(by: { $0.1 < $1.1 })?.0, let high = ordered.max(by: { $0.1 < $1.1 })?.0 {
            let (low, high) = (unitText(low), unitText(high))
            parts.append(
                low == high
                    ? isChinese ? "数值均为 \(low)" : "all figures \(low)"
                    : isChinese ? "数值从 \(low) 到 \(high)" : "figures from \(low) to \(high)")
        } else if figures.isEmpty || !chart.content.hasFigures {
            parts.append(ChartWords.noData.text(in: language))
        }
        return parts.joined(separator: language.comma)
    }

    private func unitText(_ value: Value) -> String {
        PrintedValue.text(of: value, groupsIntegers: true, showsCurrency: true, in: language)
    }

    private func count(_ count: Int, _ one: String, _ many: String, _ chinese: String) -> String {
        language == .zh ? "\(count)\(chinese)" : "\(count) \(count == 1 ? one : many)"
    }
}
