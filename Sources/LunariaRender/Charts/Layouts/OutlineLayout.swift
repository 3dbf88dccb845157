import LunariaCore

/// The bars of one series that are too many to stand beside each other.
///
/// A column of pixels stands for several categories: what all of them reach is dark, what only some of them reach is
/// light.
struct OutlineLayout {
    private let series: Chart.Series
    private let names: [String]

    init(_ series: Chart.Series, _ names: [String]) {
        self.series = series
        self.names = names
    }

    func draw(on sketch: inout ChartSketch) {
        let plot = CategoryPlot.upright(
            names, CategoryPlot.Extent(series.figures, fromZero: true), names: .some, on: &sketch)
        let columns = min(names.count, Int(plot.area.width / 3))
        let bands = BandScale(count: columns, start: plot.area.x, end: plot.area.right, thickest: 24)
        for column in 0..<columns {
            let range = column * names.count / columns..<(column + 1) * names.count / columns
            let figures = series.values[range].map(\.figure)
            let present = figures.compactMap { $0 }
            guard let low = present.min(), let high = present.max() else { continue }
            // Bars of both signs, and categories without one, have nothing but zero in common.
            let isShared = present.count == figures.count && low.isNegative == high.isNegative
            let nearest = isShared ? (low.isNegative ? high : low) : .zero
            let thickness = min(bands.step * 0.8, 24)
            let bar = { (from: Decimal, to: Decimal) in
                let (first, second) = (plot.scale.position(from), plot.scale.position(to))
                return ChartMark.Shape.rectangle(
                    ChartBox(
                        x: bands.center(column) - thickness / 2, y: min(first, second), width: thickness,
                        height: abs(first - second)))
            }
            let note = note(range, low, high, sketch)
            if low.isNegative, low < nearest {
                sketch.add(bar(min(nearest, .zero), low), .partOfSeries(0), note: note)
            }
            if high > .zero, high > nearest {
                sketch.add(bar(max(nearest, .zero), high), .partOfSeries(0), note: note)
            }
            if !nearest.isZero { sketch.add(bar(.zero, nearest), .series(0), note: note) }
        }
        plot.drawZero(on: &sketch)
    }

    private func note(_ range: Range<Int>, _ low: Decimal, _ high: Decimal, _ sketch: ChartSketch) -> String {
        let name = { (figure: Decimal) in
            series.values[range].first { $0.figure == figure }.map { sketch.text($0) } ?? ""
        }
        let first = names[range.lowerBound]
        guard range.count > 1 else { return "\(first)\(sketch.language.colon)\(name(high))" }
        return "\(first) – \(names[range.upperBound - 1])\(sketch.language.colon)\(name(low)) – \(name(high))"
    }
}
