import LunariaCore

/// The axes of a chart of figures by category, upright or lying.
struct CategoryPlot {
    /// Which way bars grow.
    enum Direction: Sendable, Hashable {
        case upwards
        case sideways
    }

    /// What the axes have to hold.
    struct Extent {
        let low: Decimal
        let high: Decimal
        let isWhole: Bool

        /// Makes the extent of figures; with `fromZero`, zero belongs to it.
        init(_ figures: [Decimal], fromZero: Bool) {
            let all = fromZero ? figures + [.zero] : figures
            low = all.min() ?? .zero
            high = all.max() ?? .zero
            isWhole = figures.allSatisfy(\.isInteger)
        }
    }

    let direction: Direction
    let bands: BandScale
    let scale: LinearScale
    let area: ChartBox
    private let names: Names

    /// Where the names of the categories stand under an upright chart.
    enum Names: Hashable {
        /// Each under its band, in up to two lines.
        case each
        /// As many as there is room for.
        case some
    }

    /// Draws the axes of an upright chart, and moves the height of the sketch below it.
    static func upright(
        _ categories: [String], _ extent: Extent, thickest: Double = 56, share: Double = 0.74, names: Names = .each,
        hasValues: Bool = false,
        on sketch: inout ChartSketch
    ) -> CategoryPlot {
        let plotHeight = sketch.width < 500 ? 200.0 : 260
        let ticks = Ticks(
            covering: extent.low, extent.high, count: Int(plotHeight / 52), isWhole: extent.isWhole)
        let numbers = AxisNumbers(ticks.values, sketch.chart.unit, in: sketch.language)
        let texts = ticks.values.map(numbers.text)
        let left = (texts.map { TextExtent.width($0, size: TextExtent.valueSize) }.max() ?? 0) + 8
        sketch.titleAbove(sketch.figureTitle, x: 0)
        let area = ChartBox(
            x: left, y: sketch.height + (hasValues ? 16 : 8), width: sketch.width - left, height: plotHeight)
        let plot = CategoryPlot(
            direction: .upwards,
            bands: BandScale(count: categories.count, start: area.x, end: area.right, thickest: thickest, share: share),
            scale: LinearScale(low: ticks.low, high: ticks.high, start: area.bottom, end: area.y), area: area,
            names: names)
        for (tick, text) in zip(ticks.values, texts) {
            let y = plot.scale.position(tick)
            sketch.add(.line(ChartPoint(x: area.x, y: y), ChartPoint(x: area.right, y: y)), .grid)
            sketch.write(text, x: left - 8, y: y + 4, .end, .value)
        }
        sketch.height = area.bottom + (hasValues && extent.low.isNegative ? 14 : 0)
        plot.drawNames(categories, on: &sketch)
        if let title = sketch.chart.x.map(sketch.text), !title.isEmpty {
            let title = TextExtent.cut(title, to: area.width)
            sketch.write(title, x: area.center.x, y: sketch.height + 14, .middle, .axisTitle)
            sketch.height += 20
        }
        sketch.height += 6
        return plot
    }

    private func drawNames(_ categories: [String], on sketch: inout ChartSketch) {
        let y = sketch.height + 16
        switch names {
        case .some:
            sketch.namesBelow(categories, at: categories.indices.map(bands.center), y: y)
            sketch.height += 20
        case .each:
            var lines = 1
            for (index, name) in categories.enumerated() {
                let parts = TextExtent.wrap(name, to: bands.step - 8, lines: 2)
                lines = max(lines, parts.count)
                for (number, part) in parts.enumerated() {
                    sketch.write(part, x: bands.center(index), y: y + 14 * Double(number), .middle)
                }
            }
            sketch.height += 6 + 14 * Double(lines)
        }
    }

    /// Draws the axes of a lying chart, and moves the height of the sketch below it.
    ///
    /// The figures in `values`, which stand at the ends of the bars, have so much room.
    static func lying(
        _ categories: [String], _ extent: Extent, row: Double, thickest: Double,
        values: [(figure: Decimal, room: Double)],
        on sketch: inout ChartSketch
    ) -> CategoryPlot {
        let longest = categories.map { TextExtent.width($0) }.max() ?? 0
        let nameRoom = min(longest, sketch.width * 0.34)
        let row = longest > nameRoom ? max(row, 36) : row
        let ticks = Ticks(
            covering: extent.low, extent.high, count: max(2, Int((sketch.width - nameRoom) / 110)),
            isWhole: extent.isWhole)
        let (left, width) = Self.room(values, ticks, from: nameRoom + 10, to: sketch.width)
        let numbers = AxisNumbers(ticks.values, sketch.chart.unit, in: sketch.language)
        let title = sketch.figureTitle
        if let name = sketch.chart.x.map(sketch.text), !name.isEmpty {
            let isAlone = title?.isEmpty ?? true
            let room = isAlone ? sketch.width : left - 10
            sketch.write(TextExtent.cut(name, to: room), x: 0, y: sketch.height + 11, .start, .axisTitle)
            if isAlone { sketch.height += 20 }
        }
        if let title, !title.isEmpty {
            sketch.titleAbove(TextExtent.cut(title, to: sketch.width - left), x: left)
        }
        let area = ChartBox(x: left, y: sketch.height + 2, width: width, height: row * Double(categories.count))
        let plot = CategoryPlot(
            direction: .sideways,
            bands: BandScale(count: categories.count, start: area.y, end: area.bottom, thickest: thickest),
            scale: LinearScale(low: ticks.low, high: ticks.high, start: area.x, end: area.right), area: area,
            names: .each)
        for (index, tick) in ticks.values.enumerated() {
            let x = plot.scale.position(tick)
            sketch.add(.line(ChartPoint(x: x, y: area.y), ChartPoint(x: x, y: area.bottom)), .grid)
            let text = numbers.text(tick)
            let half = TextExtent.width(text, size: TextExtent.valueSize) / 2
            // Every second figure is left out where they would touch.
            let isDrawn = index % 2 == 0 || 2 * half + 12 < width / Double(max(ticks.values.count - 1, 1))
            if isDrawn {
                sketch.write(text, x: min(max(x, half), sketch.width - half), y: area.bottom + 15, .middle, .value)
            }
        }
        for (index, name) in categories.enumerated() {
            let lines = TextExtent.wrap(name, to: nameRoom, lines: row >= 30 ? 2 : 1)
            let top = plot.bands.center(index) + 4 - 7 * Double(lines.count - 1)
            for (number, line) in lines.enumerated() {
                sketch.write(line, x: nameRoom, y: top + 14 * Double(number), .end)
            }
        }
        sketch.height = area.bottom + 22
        return plot
    }

    /// Where a lying plot begins and how wide it is, so that all figures at the ends of its bars fit.
    private static func room(
        _ values: [(figure: Decimal, room: Double)], _ ticks: Ticks, from start: Double, to end: Double
    ) -> (left: Double, width: Double) {
        let whole = ticks.high.minus(ticks.low)
        let least = max((end - start) * 0.4, 40)
        var left = start
        for (figure, room) in values where figure.isNegative {
            left = max(left, start + room - least * figure.minus(ticks.low).share(of: whole))
        }
        var width = end - left - 18
        for (figure, room) in values where !figure.isNegative {
            let share = figure.minus(ticks.low).share(of: whole)
            if share > 0 { width = min(width, (end - left - room) / share) }
        }
        return (left, max(width, least))
    }

    /// The bar between two figures, `offset` from the beginning of a band.
    func bar(_ band: Int, offset: Double, thickness: Double, from: Decimal, to: Decimal) -> ChartBox {
        let (first, second) = (scale.position(from), scale.position(to))
        let side = bands.inner(band) + offset
        let (start, length) = (min(first, second), abs(first - second))
        return switch direction {
        case .upwards: ChartBox(x: side, y: start, width: thickness, height: length)
        case .sideways: ChartBox(x: start, y: side, width: length, height: thickness)
        }
    }

    /// Writes a figure at the end of a bar.
    func write(_ text: String, at bar: ChartBox, isNegative: Bool, on sketch: inout ChartSketch) {
        switch direction {
        case .upwards:
            sketch.write(text, x: bar.center.x, y: isNegative ? bar.bottom + 12 : bar.y - 4, .middle, .valueOnSeries)
        case .sideways:
            sketch.write(
                text, x: isNegative ? bar.x - 5 : bar.right + 5, y: bar.center.y + 4, isNegative ? .end : .start,
                .valueOnSeries)
        }
    }

    /// Draws the line that bars start from.
    func drawZero(on sketch: inout ChartSketch) {
        guard scale.low <= .zero, scale.high >= .zero else { return }
        let zero = scale.position(.zero)
        switch direction {
        case .upwards:
            sketch.add(.line(ChartPoint(x: area.x, y: zero), ChartPoint(x: area.right, y: zero)), .zero)
        case .sideways:
            sketch.add(.line(ChartPoint(x: zero, y: area.y), ChartPoint(x: zero, y: area.bottom)), .zero)
        }
    }

    /// Whether all names fit under an upright chart of a width, in up to two lines.
    static func namesFit(_ categories: [String], width: Double) -> Bool {
        let room = (width - 50) / Double(max(categories.count, 1)) - 8
        return categories.allSatisfy { name in
            TextExtent.wrap(name, to: room, lines: 2).allSatisfy { $0.last != "…" && TextExtent.width($0) <= room }
        }
    }
}
