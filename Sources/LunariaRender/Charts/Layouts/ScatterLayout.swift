import LunariaCore

/// Points at two figures each, of another shape for each series.
struct ScatterLayout {
    private let series: [Chart.PointSeries]

    /// The most points that have their names beside them.
    private static let mostNames = 40

    init(_ series: [Chart.PointSeries]) { self.series = series }

    func draw(on sketch: inout ChartSketch) {
        sketch.legend(series.map(\.name), sign: Self.shape)
        sketch.hasPatterns = false
        let points = series.flatMap(\.points)
        let plot = drawAxes(points, on: &sketch)
        var drawn: Set<Spot> = []
        var boxes: [ChartBox] = []
        for (number, series) in series.enumerated() {
            for point in series.points {
                guard let x = point.x.figure, let y = point.y.figure else { continue }
                let place = ChartPoint(x: plot.x.position(x), y: plot.y.position(y))
                // Of points at the same pixel only one can be seen.
                guard drawn.insert(Spot(place, number)).inserted else { continue }
                let name = [series.name, point.label].compactMap { $0.map(sketch.text) }.joined(
                    separator: sketch.language.comma)
                let figures = "\(sketch.text(point.x)), \(sketch.text(point.y))"
                sketch.add(
                    Self.shape(number, at: place), .series(number),
                    note: name.isEmpty ? figures : "\(name)\(sketch.language.colon)\(figures)"
                )
                boxes.append(ChartBox(x: place.x - 5, y: place.y - 5, width: 10, height: 10))
            }
        }
        if points.count <= Self.mostNames { drawNames(plot, boxes, on: &sketch) }
    }

    private struct Spot: Hashable {
        let x: Int
        let y: Int
        let series: Int

        init(_ point: ChartPoint, _ series: Int) {
            x = Int(point.x.rounded())
            y = Int(point.y.rounded())
            self.series = series
        }
    }

    private func drawAxes(_ points: [Chart.Point], on sketch: inout ChartSketch) -> (x: LinearScale, y: LinearScale) {
        let (xTicks, yTicks) = (
            Self.ticks(points.compactMap(\.x.figure), count: Int(sketch.width / 100)),
            Self.ticks(points.compactMap(\.y.figure), count: 5)
        )
        let (xTexts, yTexts) = (
            Self.texts(xTicks, sketch.chart.xUnit, sketch), Self.texts(yTicks, sketch.chart.unit, sketch)
        )
        let left = (yTexts.map { TextExtent.width($0, size: TextExtent.valueSize) }.max() ?? 0) + 8
        let right = (xTexts.last.map { TextExtent.width($0, size: TextExtent.valueSize) } ?? 0) / 2 + 2
        sketch.titleAbove(sketch.figureTitle, x: 0)
        let area = ChartBox(
            x: left, y: sketch.height + 8, width: sketch.width - left - right, height: sketch.width < 500 ? 240 : 320)
        let x = LinearScale(low: xTicks.low, high: xTicks.high, start: area.x, end: area.right)
        let y = LinearScale(low: yTicks.low, high: yTicks.high, start: area.bottom, end: area.y)
        for (tick, text) in zip(yTicks.values, yTexts) {
            let place = y.position(tick)
            sketch.add(
                .line(ChartPoint(x: area.x, y: place), ChartPoint(x: area.right, y: place)), tick.isZero ? .zero : .grid
            )
            sketch.write(text, x: left - 8, y: place + 4, .end, .value)
        }
        let widest = xTexts.map { TextExtent.width($0, size: TextExtent.valueSize) }.max() ?? 0
        let isTight = widest + 10 > area.width / Double(max(xTicks.values.count - 1, 1))
        for (index, (tick, text)) in zip(xTicks.values, xTexts).enumerated() {
            let place = x.position(tick)
            sketch.add(
                .line(ChartPoint(x: place, y: area.y), ChartPoint(x: place, y: area.bottom)),
                tick.isZero ? .zero : .grid)
            if !isTight || index % 2 == 0 { sketch.write(text, x: place, y: area.bottom + 16, .middle, .value) }
        }
        sketch.height = area.bottom + 22
        if let title = sketch.axisTitle(sketch.chart.x, sketch.chart.xUnit), !title.isEmpty {
            sketch.write(
                TextExtent.cut(title, to: area.width), x: area.center.x, y: sketch.height + 12, .middle, .axisTitle)
            sketch.height += 20
        }
        return (x, y)
    }

    private static func ticks(_ figures: [Decimal], count: Int) -> Ticks {
        let extent = CategoryPlot.Extent(figures, fromZero: LineLayout.isNearZero(figures))
        return Ticks(covering: extent.low, extent.high, count: count, isWhole: extent.isWhole)
    }

    private static func texts(_ ticks: Ticks, _ unit: Chart.Unit?, _ sketch: ChartSketch) -> [String] {
        let numbers = AxisNumbers(ticks.values, unit, in: sketch.language)
        return ticks.values.map(numbers.text)
    }

    /// Circles, squares, triangles and diamonds in turn.
    private static func shape(_ number: Int, at center: ChartPoint) -> ChartMark.Shape {
        let (x, y) = (center.x, center.y)
        return switch number % 4 {
        case 0: .circle(center, radius: 4)
        case 1: .rectangle(ChartBox(x: x - 3.5, y: y - 3.5, width: 7, height: 7))
        case 2:
            .polygon([
                ChartPoint(x: x, y: y - 5), ChartPoint(x: x + 4.5, y: y + 3.5), ChartPoint(x: x - 4.5, y: y + 3.5),
            ])
        default:
            .polygon([
                ChartPoint(x: x, y: y - 5), ChartPoint(x: x + 5, y: y), ChartPoint(x: x, y: y + 5),
                ChartPoint(x: x - 5, y: y),
            ])
        }
    }

    /// Writes names beside points where they cover nothing.
    private func drawNames(_ plot: (x: LinearScale, y: LinearScale), _ points: [ChartBox], on sketch: inout ChartSketch)
    {
        var taken = points
        for point in series.flatMap(\.points) {
            guard let label = point.label, let x = point.x.figure, let y = point.y.figure else { continue }
            let place = ChartPoint(x: plot.x.position(x), y: plot.y.position(y))
            let text = TextExtent.cut(sketch.text(label), to: sketch.width / 4)
            let extent = TextExtent.width(text, size: TextExtent.valueSize)
            let right = ChartBox(x: place.x + 7, y: place.y - 7, width: extent, height: 14)
            let left = ChartBox(x: place.x - 7 - extent, y: place.y - 7, width: extent, height: 14)
            let free = [right, left].first { box in
                box.x >= plot.x.start && box.right <= sketch.width && !taken.contains { $0.overlaps(box) }
            }
            guard let free else { continue }
            taken.append(free)
            let isLeft = free.x < place.x
            sketch.write(
                text, x: isLeft ? free.right : free.x, y: place.y + 4, isLeft ? .end : .start, .valueOnSeries)
        }
    }
}
