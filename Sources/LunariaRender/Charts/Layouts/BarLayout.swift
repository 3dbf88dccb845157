import LunariaCore

/// Bars beside each other: upright where names and figures fit, else lying; outlines where there are too many.
struct BarLayout {
    private let series: [Chart.Series]
    private let categories: [Label]

    /// The most bars of a lying chart, and the most series of any.
    static let mostRows = 80
    static let mostSeries = 12

    init(_ series: [Chart.Series], _ categories: [Label]) {
        self.series = series
        self.categories = categories
    }

    func draw(on sketch: inout ChartSketch) {
        guard series.count <= Self.mostSeries else {
            MatrixLayout(series, categories).draw(on: &sketch)
            return
        }
        let names = categories.map(sketch.text)
        let texts = series.map { $0.values.map(sketch.text) }
        let widest = texts.joined().map { TextExtent.width($0, size: TextExtent.valueSize) }.max() ?? 0
        let step = (sketch.width - 50) / Double(max(names.count, 1))
        let slot =
            series.count == 1 ? step - 6 : min(step * share, Self.thickest(series.count)) / Double(series.count) - 2
        let valuesFit = widest <= slot
        let canStand = CategoryPlot.namesFit(names, width: sketch.width) && slot >= 8
        if canStand, valuesFit || series.count * names.count > Self.mostRows || series.count > 3 {
            drawUpright(names, texts, hasValues: valuesFit, on: &sketch)
        } else if series.count * names.count <= Self.mostRows {
            drawLying(names, texts, widest: widest, on: &sketch)
        } else if series.count == 1 {
            OutlineLayout(series[0], names).draw(on: &sketch)
        } else {
            LineLayout(series, categories, fromZero: true).draw(on: &sketch)
        }
    }

    /// The widest that the bars of a category may be together.
    private static func thickest(_ count: Int) -> Double { count == 1 ? 56 : 84 * Double(count) }

    /// Several bars use more of the room of their category than one.
    private var share: Double { series.count == 1 ? 0.74 : 0.88 }

    private var extent: CategoryPlot.Extent { CategoryPlot.Extent(series.flatMap(\.figures), fromZero: true) }

    private func drawUpright(_ names: [String], _ texts: [[String]], hasValues: Bool, on sketch: inout ChartSketch) {
        sketch.legend(series.map(\.name))
        let plot = CategoryPlot.upright(
            names, extent, thickest: Self.thickest(series.count), share: share, hasValues: hasValues, on: &sketch)
        drawBars(plot, names, texts, hasValues: hasValues, on: &sketch)
    }

    private func drawLying(_ names: [String], _ texts: [[String]], widest: Double, on sketch: inout ChartSketch) {
        sketch.legend(series.map(\.name))
        let hasValues = widest <= sketch.width * 0.34
        let bars = Double(series.count)
        let rooms = zip(series, texts).flatMap { series, texts in
            zip(series.values, texts).compactMap { value, text in
                value.figure.map { (figure: $0, room: TextExtent.width(text, size: TextExtent.valueSize) + 8) }
            }
        }
        let plot = CategoryPlot.lying(
            names, extent, row: series.count == 1 ? 28 : bars * 17 + 12, thickest: series.count == 1 ? 20 : bars * 17,
            values: hasValues ? rooms : [], on: &sketch)
        drawBars(plot, names, texts, hasValues: hasValues, on: &sketch)
    }

    private func drawBars(
        _ plot: CategoryPlot, _ names: [String], _ texts: [[String]], hasValues: Bool, on sketch: inout ChartSketch
    ) {
        sketch.hasPatterns = series.count > 1
        let widest = texts.joined().map { TextExtent.width($0, size: TextExtent.valueSize) }.max() ?? 0
        let room = series.count == 1 ? plot.bands.step - 4 : plot.bands.thickness / Double(series.count)
        // The figures at an upright axis may have taken more room than was reckoned with.
        let hasValues = hasValues && (plot.direction == .sideways || widest <= room)
        let slot = plot.bands.thickness / Double(series.count)
        let thickness = series.count == 1 ? slot : max(slot - 2, slot * 0.7)
        for (number, series) in series.enumerated() {
            for (index, value) in series.values.enumerated() {
                guard let figure = value.figure else { continue }
                let bar = plot.bar(
                    index, offset: slot * Double(number) + (slot - thickness) / 2, thickness: thickness, from: .zero,
                    to: figure)
                let text = texts[number][index]
                let name = series.name.map { sketch.text($0) + sketch.language.comma } ?? ""
                sketch.add(
                    .rectangle(bar), .series(number), note: "\(name)\(names[index])\(sketch.language.colon)\(text)")
                if hasValues { plot.write(text, at: bar, isNegative: figure.isNegative, on: &sketch) }
            }
        }
        plot.drawZero(on: &sketch)
    }
}
