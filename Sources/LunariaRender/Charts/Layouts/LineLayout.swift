import LunariaCore

/// A line for each series, with a gap where a figure is missing.
///
/// Where there are more figures than pixels, each column of pixels keeps its smallest and its largest figure.
struct LineLayout {
    private let series: [Chart.Series]
    private let categories: [Label]
    private let fromZero: Bool

    /// The most figures of a series that have dots.
    private static let mostDots = 40

    /// Makes the layout; with `fromZero` the axis begins at zero however far away the figures are.
    init(_ series: [Chart.Series], _ categories: [Label], fromZero: Bool = false) {
        self.series = series
        self.categories = categories
        self.fromZero = fromZero
    }

    func draw(on sketch: inout ChartSketch) {
        guard series.count <= BarLayout.mostSeries else {
            MatrixLayout(series, categories).draw(on: &sketch)
            return
        }
        let names = categories.map(sketch.text)
        sketch.legend(series.map(\.name)) { _, center in
            .polyline([ChartPoint(x: center.x - 8, y: center.y), ChartPoint(x: center.x + 8, y: center.y)])
        }
        let figures = series.flatMap(\.figures)
        let extent = CategoryPlot.Extent(figures, fromZero: fromZero || Self.isNearZero(figures))
        let texts = series[0].values.map(sketch.text)
        let hasValues = series.count == 1 && Self.fit(texts, step: (sketch.width - 60) / Double(max(names.count, 1)))
        let plot = CategoryPlot.upright(names, extent, names: .some, hasValues: hasValues, on: &sketch)
        plot.drawZero(on: &sketch)
        for number in series.indices { draw(number, names, plot, on: &sketch) }
        guard hasValues, Self.fit(texts, step: plot.bands.step) else { return }
        for (index, value) in series[0].values.enumerated() {
            guard let figure = value.figure else { continue }
            let point = plot.scale.position(figure)
            let y = isValley(index) && point + 20 < plot.area.bottom ? point + 18 : point - 9
            sketch.write(texts[index], x: plot.bands.center(index), y: y, .middle, .valueOnSeries)
        }
    }

    /// Whether an axis that begins at zero leaves the figures at least half of its length.
    static func isNearZero(_ figures: [Decimal]) -> Bool {
        guard let low = figures.min(), let high = figures.max() else { return true }
        if low.isNegative != high.isNegative { return true }
        let (near, far) = (min(low.magnitude, high.magnitude), max(low.magnitude, high.magnitude))
        return near.plus(near) <= far
    }

    /// Whether the line comes from above and goes on upwards, so that there is room below it.
    private func isValley(_ index: Int) -> Bool {
        let values = series[0].values
        guard let figure = values[index].figure else { return false }
        let around = [index - 1, index + 1].filter(values.indices.contains).compactMap { values[$0].figure }
        return !around.isEmpty && around.allSatisfy { $0 > figure }
    }

    private static func fit(_ texts: [String], step: Double) -> Bool {
        texts.allSatisfy { TextExtent.width($0, size: TextExtent.valueSize) <= step - 6 }
    }

    private func draw(_ number: Int, _ names: [String], _ plot: CategoryPlot, on sketch: inout ChartSketch) {
        let values = series[number].values
        let name = series[number].name.map { sketch.text($0) + sketch.language.comma } ?? ""
        let hasDots = values.count <= Self.mostDots
        for run in Self.runs(values) {
            let points = run.map { index, figure in
                (index, ChartPoint(x: plot.bands.center(index), y: plot.scale.position(figure)))
            }
            let line = Self.thinned(points.map(\.1))
            if line.count > 1 { sketch.add(.polyline(line), .series(number)) }
            guard hasDots || line.count == 1 else { continue }
            for (index, point) in hasDots ? points : Array(points.prefix(1)) {
                let note = "\(name)\(names[index])\(sketch.language.colon)\(sketch.text(values[index]))"
                sketch.add(.circle(point, radius: 3.5), .series(number), note: note)
            }
        }
    }

    /// The figures that follow each other without a gap, each with its position.
    static func runs(_ values: [Value]) -> [[(index: Int, figure: Decimal)]] {
        var runs: [[(index: Int, figure: Decimal)]] = []
        var run: [(index: Int, figure: Decimal)] = []
        for (index, value) in values.enumerated() {
            if let figure = value.figure {
                run.append((index, figure))
            } else if !run.isEmpty {
                runs.append(run)
                run = []
            }
        }
        return run.isEmpty ? runs : runs + [run]
    }

    /// The line with at most the first, the lowest, the highest and the last point of each column of pixels.
    static func thinned(_ points: [ChartPoint]) -> [ChartPoint] {
        var result: [ChartPoint] = []
        var start = points.startIndex
        while start < points.endIndex {
            let column = points[start].x.rounded(.down)
            var end = start
            var (low, high) = (start, start)
            while end < points.endIndex, points[end].x.rounded(.down) == column {
                if points[end].y < points[low].y { low = end }
                if points[end].y > points[high].y { high = end }
                end += 1
            }
            var last = -1
            for index in [start, min(low, high), max(low, high), end - 1] where index != last {
                result.append(points[index])
                last = index
            }
            start = end
        }
        return result
    }
}
