import LunariaCore

/// A chart as geometry, without any markup: what is drawn where, in the order in which it is drawn.
struct ChartScene: Sendable, Hashable {
    let title: String
    /// What the chart shows in a sentence, for those who do not see it.
    let description: String
    let width: Double
    let height: Double
    let marks: [ChartMark]
    /// Whether series lie so close together that they need patterns besides colours.
    let hasPatterns: Bool

    /// The width for screens of computers and for paper.
    static let wide = 720.0
    /// The width for telephones, on which a wide scene would be too small to read.
    static let narrow = 360.0

    init(_ sketch: ChartSketch) {
        title = sketch.title
        description = sketch.description
        width = sketch.width
        height = sketch.height
        marks = sketch.marks
        hasPatterns = sketch.hasPatterns
    }

    /// Lays a chart out in a width.
    init(_ chart: Chart, width: Double = wide, in language: Language) {
        var sketch = ChartSketch(chart, width: width, in: language)
        if !chart.content.hasFigures {
            sketch.message(ChartWords.noData)
        } else {
            switch (chart.kind, chart.content) {
            case (.bar, .series(let series, let categories)):
                BarLayout(series, categories).draw(on: &sketch)
            case (.stacked, .series(let series, let categories)):
                StackedLayout(series, categories).draw(on: &sketch)
            case (.line, .series(let series, let categories)):
                LineLayout(series, categories).draw(on: &sketch)
            case (.funnel, .series(let series, let categories)):
                FunnelLayout(series, categories).draw(on: &sketch)
            case (_, .series(let series, let categories)):
                MatrixLayout(series, categories).draw(on: &sketch)
            case (_, .points(let series)): ScatterLayout(series).draw(on: &sketch)
            case (_, .tree(let nodes)): TreeLayout(nodes).draw(on: &sketch)
            }
        }
        self.init(sketch)
    }
}

extension Chart.Content {
    /// Whether there is anything to draw: nodes are, even without figures.
    var hasFigures: Bool {
        switch self {
        case .series(let series, _): series.contains { $0.values.contains { !$0.isNull } }
        case .points(let series): series.contains { !$0.points.isEmpty }
        case .tree(let nodes): !nodes.isEmpty
        }
    }
}
