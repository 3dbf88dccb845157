import LunariaCore

/// A scene in the making, with what all layouts draw alike.
struct ChartSketch {
    let chart: Chart
    let language: Language
    let width: Double
    var height = 0.0
    var marks: [ChartMark] = []
    var hasPatterns = false

    init(_ chart: Chart, width: Double, in language: Language) {
        self.chart = chart
        self.language = language
        self.width = max(width, 200)
    }

    /// A name in the language of the reader, on one line.
    func text(_ label: Label) -> String { VisibleText.line(label.text(in: language)) }

    /// An exact figure, without its currency, which the title of the axis has.
    func text(_ value: Value) -> String {
        PrintedValue.text(of: value, groupsIntegers: true, showsCurrency: false, in: language)
    }

    mutating func add(_ shape: ChartMark.Shape, _ role: ChartMark.Role, note: String? = nil) {
        marks.append(ChartMark(shape, role, note: note))
    }

    mutating func write(
        _ text: String, x: Double, y: Double, _ anchor: ChartMark.Anchor = .start, _ role: ChartMark.Role = .label,
        note: String? = nil
    ) {
        if !text.isEmpty { add(.text(text, at: ChartPoint(x: x, y: y), anchor), role, note: note) }
    }

    /// Draws a sentence in place of a chart.
    mutating func message(_ label: Label) {
        height = 64
        write(label.text(in: language), x: width / 2, y: 36, .middle, .message)
    }

    /// The title of the axis of the figures: its own, else the name of the only series.
    var figureTitle: String? {
        let only: Label? =
            switch chart.content {
            case .series(let series, _): series.count == 1 ? series[0].name : nil
            case .points(let series): series.count == 1 ? series[0].name : nil
            case .tree: nil
            }
        return axisTitle(chart.y ?? only, chart.unit)
    }

    /// The title of an axis with the currency of its figures, if it has either.
    func axisTitle(_ title: Label?, _ unit: Chart.Unit?) -> String? {
        let words = title.map(text)
        guard case .money(let currency) = unit else { return words }
        guard let words, !words.isEmpty else { return currency.code }
        return words.contains(currency.code) ? words : words + language.inBrackets(currency.code)
    }
}

extension ChartSketch {
    private static let mostNames = 12
    private static let swatch = 12.0

    private static func swatch(_ center: ChartPoint) -> ChartMark.Shape {
        .rectangle(ChartBox(x: center.x - swatch / 2, y: center.y - swatch / 2, width: swatch, height: swatch))
    }

    /// Draws the names of several series above the chart, and moves `height` below them.
    ///
    /// `sign` makes what stands for a series, around a point.
    mutating func legend(
        _ names: [Label?], sign: (_ series: Int, ChartPoint) -> ChartMark.Shape = { ChartSketch.swatch($1) }
    ) {
        guard names.count > 1 else { return }
        var shown = names.prefix(Self.mostNames).map { $0.map(text) ?? "" }
        if names.count > shown.count { shown.append(ChartWords.more(names.count - shown.count, language)) }
        var x = 0.0
        var y = height
        for (index, name) in shown.enumerated() {
            let isSeries = index < Self.mostNames
            let name = TextExtent.cut(name, to: width - 24)
            let extent = TextExtent.width(name) + (isSeries ? Self.swatch + 6 : 0)
            if x > 0, x + extent > width {
                x = 0
                y += 20
            }
            if isSeries { add(sign(index, ChartPoint(x: x + Self.swatch / 2, y: y + 7)), .series(index)) }
            write(name, x: x + (isSeries ? Self.swatch + 6 : 0), y: y + 11)
            x += extent + 18
        }
        height = y + 26
    }

    /// Draws the title of the axis of figures above it, and moves `height` below it.
    mutating func titleAbove(_ title: String?, x: Double, _ anchor: ChartMark.Anchor = .start) {
        guard let title, !title.isEmpty else { return }
        write(TextExtent.cut(title, to: width), x: x, y: height + 11, anchor, .axisTitle)
        height += 20
    }

    /// Draws names under an axis, leaving out as many as needed to keep them apart.
    mutating func namesBelow(_ names: [String], at centers: [Double], y: Double) {
        let longest = max(60, width / 5)
        let texts = names.map { TextExtent.cut($0, to: longest) }
        var stride = 1
        while stride < names.count, placed(texts, centers, stride) == nil { stride = Self.stride(after: stride) }
        for (text, x) in placed(texts, centers, stride) ?? [] { write(text, x: x, y: y, .middle) }
    }

    /// Where every so many names stand, or `nil` if they would touch.
    private func placed(_ names: [String], _ centers: [Double], _ stride: Int) -> [(text: String, x: Double)]? {
        var placed: [(text: String, x: Double)] = []
        var end = -Double.infinity
        for index in Swift.stride(from: 0, to: names.count, by: stride) {
            let half = TextExtent.width(names[index]) / 2
            let x = min(max(centers[index], half), width - half)
            if x - half < end + 10 { return nil }
            end = x + half
            placed.append((names[index], x))
        }
        return placed
    }

    /// The next of the strides by which people count: 1, 2, 3, 4, 5, 6, 8, 10, 12, 15, 20, 25, 30, 40, 50, 60, 80 and so on.
    private static func stride(after stride: Int) -> Int {
        if stride < 6 { return stride + 1 }
        if stride == 6 { return 8 }
        var power = 1
        while stride >= 100 * power { power *= 10 }
        return ([10, 12, 15, 20, 25, 30, 40, 50, 60, 80].first { $0 * power > stride } ?? 100) * power
    }
}
