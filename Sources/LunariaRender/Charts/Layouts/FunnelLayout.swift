import LunariaCore

/// Stages under each other, each as wide as its figure, with the share of the first that is left.
struct FunnelLayout {
    private let values: [Value]
    private let categories: [Label]

    private static let mostStages = 60
    private static let row = 36.0
    private static let thickness = 26.0

    init(_ series: [Chart.Series], _ categories: [Label]) {
        values = series.first?.values ?? []
        self.categories = categories
    }

    func draw(on sketch: inout ChartSketch) {
        let figures = values.compactMap(\.figure)
        // A funnel of figures on both sides of zero has no width to show; bars have.
        guard !figures.contains(where: \.isNegative) else {
            BarLayout([Chart.Series(name: nil, values: values)], categories).draw(on: &sketch)
            return
        }
        let count = min(values.count, Self.mostStages)
        let names = categories.prefix(count).map(sketch.text)
        let texts = values.prefix(count).map { text(of: $0, first: figures.first, sketch) }
        let nameRoom = min(names.map { TextExtent.width($0) }.max() ?? 0, sketch.width * 0.3)
        let widest = texts.map { TextExtent.width($0, size: TextExtent.valueSize) }.max() ?? 0
        let textRoom = min(widest, sketch.width * 0.4)
        let left = nameRoom + 12
        let width = max(sketch.width - left - textRoom - 12, 40)
        if let title = sketch.figureTitle {
            sketch.titleAbove(title, x: sketch.width, .end)
        }
        let high = max(figures.max() ?? .one, .zero)
        let scale = LinearScale(low: .zero, high: high.isZero ? .one : high, start: 0, end: width)
        let top = sketch.height
        var previous: ChartBox?
        for index in 0..<count {
            let y = top + Self.row * Double(index) + (Self.row - Self.thickness) / 2
            let middle = y + Self.thickness / 2 + 4
            let lines = TextExtent.wrap(names[index], to: nameRoom, lines: 2)
            for (number, line) in lines.enumerated() {
                let offset = 14 * (Double(number) - Double(lines.count - 1) / 2)
                sketch.write(line, x: nameRoom, y: middle + offset, .end)
            }
            guard let figure = values[index].figure else {
                sketch.write("–", x: sketch.width, y: middle, .end, .value)
                previous = nil
                continue
            }
            let length = scale.position(figure)
            let box = ChartBox(x: left + (width - length) / 2, y: y, width: length, height: Self.thickness)
            if let previous {
                sketch.add(
                    .polygon([
                        ChartPoint(x: previous.x, y: previous.bottom),
                        ChartPoint(x: previous.right, y: previous.bottom),
                        ChartPoint(x: box.right, y: box.y), ChartPoint(x: box.x, y: box.y),
                    ]), .edge)
            }
            sketch.add(.rectangle(box), .series(0), note: "\(names[index])\(sketch.language.colon)\(texts[index])")
            let text = TextExtent.cut(texts[index], to: textRoom + 1, size: TextExtent.valueSize)
            sketch.write(text, x: sketch.width, y: middle, .end, .value)
            previous = box
        }
        sketch.height = top + Self.row * Double(count) + 4
        if values.count > count {
            sketch.write(ChartWords.more(values.count - count, sketch.language), x: 0, y: sketch.height + 12)
            sketch.height += 22
        }
    }

    /// A figure with its share of the first: `31 · 25.8%`.
    private func text(of value: Value, first: Decimal?, _ sketch: ChartSketch) -> String {
        guard let figure = value.figure, let first, !first.isZero,
            let share = try? figure.divided(by: first, digits: 34),
            let rounded = try? share.rounded(places: 3, rounding: .halfUp)
        else { return sketch.text(value) }
        return "\(sketch.text(value)) · \(Percent(fraction: rounded.normalized))"
    }
}
