extension Chart.Content {
    /// Refuses data that do not make a chart of that kind.
    func check(as kind: Chart.Kind) throws(ChartProblem) {
        switch (self, kind) {
        case (.series(let series, let categories), .bar), (.series(let series, let categories), .stacked),
            (.series(let series, let categories), .line), (.series(let series, let categories), .matrix):
            try check(series, categories)
        case (.series(let series, let categories), .funnel):
            guard series.count <= 1 else { throw .severalSeries(kind, found: series.count) }
            try check(series, categories)
        case (.points(let series), .scatter):
            try checkNames(series.map(\.name))
            try checkCount(series.reduce(0) { $0 + $1.points.count })
        case (.tree(let nodes), .tree):
            try checkCount(nodes.count)
            var level = -1
            for node in nodes {
                guard (0...level + 1).contains(node.level) else { throw .orphan(node.label.en) }
                level = node.level
            }
        case (.series, .scatter), (.series, .tree), (.points, _), (.tree, _): throw .otherContent(kind)
        }
    }

    private func check(_ series: [Chart.Series], _ categories: [Label]) throws(ChartProblem) {
        try checkNames(series.map(\.name))
        try checkCount(categories.count)
        try checkCount(series.count * categories.count)
        for (index, series) in series.enumerated() where series.values.count != categories.count {
            throw .ragged(
                series: Chart.place(series.name, index), found: series.values.count, expected: categories.count)
        }
    }

    /// Refuses series that could not be told apart.
    private func checkNames(_ names: [Label?]) throws(ChartProblem) {
        guard names.count > 1 else { return }
        try checkCount(names.count)
        var seen: Set<ExactText> = []
        for (index, name) in names.enumerated() {
            guard let name else { throw .withoutName(number: index + 1) }
            guard seen.insert(ExactText(name.en)).inserted else { throw .sameName(name.en) }
        }
    }

    private func checkCount(_ count: Int) throws(ChartProblem) {
        if count > Chart.maximumCount { throw .tooLarge(found: count) }
    }

    /// What the figures along both axes are.
    func units() throws(ChartProblem) -> (x: Chart.Unit?, y: Chart.Unit?) {
        var x = UnitOfAxis()
        var y = UnitOfAxis()
        switch self {
        case .series(let series, _):
            for (index, series) in series.enumerated() {
                for (position, value) in series.values.enumerated() {
                    try y.add(value) { "\(Chart.place(series.name, index)), value \(position + 1)" }
                }
            }
        case .points(let series):
            for (index, series) in series.enumerated() {
                for (position, point) in series.points.enumerated() {
                    let place = { "\(Chart.place(series.name, index)), point \(position + 1)" }
                    if point.x.isNull || point.y.isNull { throw .halfPoint(place()) }
                    try x.add(point.x) { place() + ", x" }
                    try y.add(point.y) { place() + ", y" }
                }
            }
        case .tree(let nodes):
            for node in nodes { try y.add(node.value) { "node '\(node.label.en.shortened)'" } }
        }
        return (x.unit, y.unit)
    }
}

extension Chart {
    /// A series in words: by its name, else by its position.
    fileprivate static func place(_ name: Label?, _ index: Int) -> String {
        name.map { "series '\($0.en.shortened)'" } ?? "series \(index + 1)"
    }
}

/// The unit that all figures along an axis have.
private struct UnitOfAxis {
    private(set) var unit: Chart.Unit?

    mutating func add(_ value: Value, at place: () -> String) throws(ChartProblem) {
        let found: Chart.Unit
        switch value {
        case .null: return
        case .integer, .decimal: found = .number
        case .percent: found = .percent
        case .money(let money): found = .money(money.currency)
        case .text, .boolean, .date, .datetime: throw .noFigure(place(), found: value.fileText)
        }
        guard let unit else {
            self.unit = found
            return
        }
        if unit != found { throw .mixedUnits(place(), found: found, expected: unit) }
    }
}
