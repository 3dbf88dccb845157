import LunariaCore

/// Cells of figures, the darker the larger; negative figures have a colour of their own.
struct MatrixLayout {
    private let series: [Chart.Series]
    private let categories: [Label]

    private static let mostRows = 120
    private static let narrowest = 5.0

    init(_ series: [Chart.Series], _ categories: [Label]) {
        self.series = series
        self.categories = categories
    }

    func draw(on sketch: inout ChartSketch) {
        let names = series.map { $0.name.map(sketch.text) ?? "" }
        let columns = categories.map(sketch.text)
        let title = sketch.chart.kind == .matrix ? sketch.chart.y.map(sketch.text) ?? "" : ""
        let nameRoom = min((names + [title]).map { TextExtent.width($0) }.max() ?? 0, sketch.width * 0.28)
        let left = nameRoom > 0 ? nameRoom + 10 : 0
        let bands = BandScale(
            count: columns.count, start: left, end: min(sketch.width, left + 130 * Double(columns.count)), thickest: 130
        )
        guard series.count <= Self.mostRows, bands.step >= Self.narrowest else {
            sketch.message(ChartWords.tooMany)
            return
        }
        drawTitles(nameRoom, bands, on: &sketch)
        drawColumns(columns, bands, on: &sketch)
        let figures = series.flatMap(\.figures)
        let largest = figures.map(\.magnitude).max() ?? .one
        let row = series.count > 30 ? 18.0 : 30
        let texts = texts(largest, room: bands.step - 8, sketch)
        let top = sketch.height
        let gap = bands.step > 12 ? 2.0 : 0.5
        for (number, series) in series.enumerated() {
            let y = top + row * Double(number)
            sketch.write(
                TextExtent.cut(names[number], to: nameRoom), x: nameRoom, y: y + row / 2 + 4, .end)
            for (index, value) in series.values.enumerated() {
                let box = ChartBox(
                    x: bands.start + bands.step * Double(index) + gap / 2, y: y + gap / 2, width: bands.step - gap,
                    height: row - gap)
                let place = [names[number], columns[index]].filter { !$0.isEmpty }.joined(
                    separator: sketch.language.comma)
                guard let figure = value.figure else {
                    sketch.add(.rectangle(box), .missing, note: "\(place)\(sketch.language.colon)–")
                    continue
                }
                let shade = Self.shade(figure, largest)
                sketch.add(
                    .rectangle(box), .shade(shade), note: "\(place)\(sketch.language.colon)\(sketch.text(value))")
                guard let texts else { continue }
                let role: ChartMark.Role = abs(shade) >= 4 ? .valueOnShade : .value
                sketch.write(texts(value), x: box.center.x, y: box.center.y + 4, .middle, role)
            }
        }
        sketch.height = top + row * Double(series.count) + 6
        if texts == nil { drawScale(figures, on: &sketch) }
    }

    private func drawTitles(_ nameRoom: Double, _ bands: BandScale, on sketch: inout ChartSketch) {
        // In a matrix `y` names the rows, in charts that became one their figures.
        let isMatrix = sketch.chart.kind == .matrix
        let rows = isMatrix ? sketch.chart.y.map(sketch.text) ?? "" : ""
        let figures = sketch.axisTitle(isMatrix ? nil : sketch.chart.y, sketch.chart.unit) ?? ""
        let columns = sketch.chart.x.map(sketch.text) ?? ""
        guard !(rows + figures + columns).isEmpty else { return }
        let unit = TextExtent.cut(figures, to: sketch.width * 0.4)
        sketch.write(unit, x: bands.end, y: sketch.height + 11, .end, .axisTitle)
        let room = bands.end - bands.start - TextExtent.width(unit) - 12
        let isBeside = TextExtent.width(rows) <= nameRoom
        sketch.write(TextExtent.cut(columns, to: room), x: bands.start + 1, y: sketch.height + 11, .start, .axisTitle)
        if isBeside {
            sketch.write(rows, x: nameRoom, y: sketch.height + 11, .end, .axisTitle)
        } else {
            sketch.height += 18
            sketch.write(TextExtent.cut(rows, to: sketch.width), x: 0, y: sketch.height + 11, .start, .axisTitle)
        }
        sketch.height += 20
    }

    /// The names of the columns: in up to two lines, or as many as there is room for.
    private func drawColumns(_ columns: [String], _ bands: BandScale, on sketch: inout ChartSketch) {
        let room = bands.step - 6
        let wrapped = columns.map { TextExtent.wrap($0, to: room, lines: 2) }
        guard room >= 30 || wrapped.joined().allSatisfy({ $0.last != "…" && !$0.isEmpty }) else {
            sketch.namesBelow(columns, at: columns.indices.map(bands.center), y: sketch.height + 12)
            sketch.height += 20
            return
        }
        let lines = wrapped.map(\.count).max() ?? 1
        for (index, parts) in wrapped.enumerated() {
            for (number, part) in parts.enumerated() {
                let y = sketch.height + 12 + 14 * Double(number + lines - parts.count)
                sketch.write(part, x: bands.center(index), y: y, .middle)
            }
        }
        sketch.height += 6 + 14 * Double(lines)
    }

    /// How the figures are written in cells: exactly, in short, or (`nil`) not at all.
    private func texts(_ largest: Decimal, room: Double, _ sketch: ChartSketch) -> ((Value) -> String)? {
        let fits = { (text: String) in TextExtent.width(text, size: TextExtent.valueSize) <= room }
        let values = series.flatMap(\.values).filter { !$0.isNull }
        return values.allSatisfy { fits(sketch.text($0)) } ? { sketch.text($0) } : nil
    }

    /// The shade of a figure: its share of the largest magnitude in fifths, and its sign.
    static func shade(_ figure: Decimal, _ largest: Decimal) -> Int {
        if figure.isZero || largest.isZero { return 0 }
        let step = Int((figure.magnitude.share(of: largest) * 5).rounded(.up))
        return min(max(step, 1), 5) * (figure.isNegative ? -1 : 1)
    }

    /// Draws what the shades stand for, where cells have no room for their figures.
    private func drawScale(_ figures: [Decimal], on sketch: inout ChartSketch) {
        guard let low = figures.min(), let high = figures.max() else { return }
        let largest = max(low.magnitude, high.magnitude)
        let numbers = AxisNumbers([largest], sketch.chart.unit, in: sketch.language)
        let steps = Array((low.isNegative ? -5 : 0)...(high > .zero ? 5 : 0))
        let text = { (step: Int) in
            let end = step < 0 ? largest.negated : step > 0 ? largest : .zero
            return numbers.text((try? end.rounded(digits: 3, rounding: .halfUp)) ?? end)
        }
        guard let first = steps.first, let last = steps.last else { return }
        let start = TextExtent.width(text(first), size: TextExtent.valueSize) + 6
        let y = sketch.height + 4
        sketch.write(text(first), x: start - 6, y: y + 10, .end, .value)
        for (index, step) in steps.enumerated() {
            sketch.add(
                .rectangle(ChartBox(x: start + 18 * Double(index), y: y, width: 17, height: 12)), .shade(step))
        }
        sketch.write(text(last), x: start + 18 * Double(steps.count) + 5, y: y + 10, .start, .value)
        sketch.height += 24
    }
}
