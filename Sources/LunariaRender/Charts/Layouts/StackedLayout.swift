import LunariaCore

/// Bars whose series stand on each other; negative figures are stacked on the other side of zero.
struct StackedLayout {
    private let series: [Chart.Series]
    private let categories: [Label]

    init(_ series: [Chart.Series], _ categories: [Label]) {
        self.series = series
        self.categories = categories
    }

    /// A figure on the figures below it.
    struct Segment: Hashable {
        let series: Int
        let from: Decimal
        let to: Decimal
    }

    func draw(on sketch: inout ChartSketch) {
        guard series.count <= BarLayout.mostSeries else {
            MatrixLayout(series, categories).draw(on: &sketch)
            return
        }
        let names = categories.map(sketch.text)
        let canStand = CategoryPlot.namesFit(names, width: sketch.width)
        guard canStand || names.count <= BarLayout.mostRows || Double(names.count) * 3 <= sketch.width - 60 else {
            LineLayout(series, categories, fromZero: true).draw(on: &sketch)
            return
        }
        let stacks = names.indices.map { Self.segments(series, at: $0) }
        let all = stacks.joined().map(\.to)
        let extent = CategoryPlot.Extent(all, fromZero: true)
        sketch.legend(series.map(\.name))
        sketch.hasPatterns = series.count > 1
        let plot =
            if canStand {
                CategoryPlot.upright(names, extent, thickest: 72, on: &sketch)
            } else if names.count <= BarLayout.mostRows {
                CategoryPlot.lying(names, extent, row: 30, thickest: 22, values: [], on: &sketch)
            } else {
                CategoryPlot.upright(names, extent, names: .some, on: &sketch)
            }
        for (index, stack) in stacks.enumerated() {
            for segment in stack { draw(segment, index, names[index], plot, on: &sketch) }
        }
        plot.drawZero(on: &sketch)
    }

    private func draw(
        _ segment: Segment, _ index: Int, _ category: String, _ plot: CategoryPlot, on sketch: inout ChartSketch
    ) {
        let box = plot.bar(
            index, offset: 0, thickness: plot.bands.thickness, from: segment.from, to: segment.to)
        let series = series[segment.series]
        let text = sketch.text(series.values[index])
        let name = series.name.map { sketch.text($0) + sketch.language.comma } ?? ""
        sketch.add(.rectangle(box), .series(segment.series), note: "\(name)\(category)\(sketch.language.colon)\(text)")
        let room = TextExtent.width(text, size: TextExtent.valueSize)
        if room + 8 <= box.width, box.height >= 15 {
            let plate = ChartBox(x: box.center.x - room / 2 - 3, y: box.center.y - 7, width: room + 6, height: 14)
            if sketch.hasPatterns { sketch.add(.rectangle(plate), .plate) }
            sketch.write(text, x: box.center.x, y: box.center.y + 4, .middle, .valueOnSeries)
        }
    }

    /// The segments of a category, from zero outwards.
    static func segments(_ series: [Chart.Series], at index: Int) -> [Segment] {
        var above = Decimal.zero
        var below = Decimal.zero
        var segments: [Segment] = []
        for (number, series) in series.enumerated() {
            guard let figure = series.values[index].figure, !figure.isZero else { continue }
            let from = figure.isNegative ? below : above
            let to = from.plus(figure)
            segments.append(Segment(series: number, from: from, to: to))
            if figure.isNegative { below = to } else { above = to }
        }
        return segments
    }
}
