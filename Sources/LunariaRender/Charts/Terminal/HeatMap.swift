import LunariaCore

/// A matrix as cells of shades, for a terminal that has no room for its figures: rows and columns with their names, what
/// the shades stand for, and what is left out.
struct HeatMap {
    private static let above = ["░", "▒", "▓", "█"]
    private static let below = ["-", "=", "%", "#"]
    private static let zero = "·"
    private static let gutter = 2
    private static let longestRowName = 16
    /// A cell that is wider says nothing more.
    private static let widestSlot = 8
    /// A cell that takes so much of a line is set apart from the next.
    private static let leastApart = 3

    private let title: String
    private let rows: [(name: String, values: [Value])]
    private let columns: [String]
    private let numbers: AxisNumbers
    private let largest: Decimal
    private let hasNegative: Bool
    private let hasPositive: Bool
    private let width: Int
    private let language: Language
    private let palette: Palette
    private let nameWidth: Int
    /// The columns of the terminal for a cell and what sets it apart from the next.
    private let slot: Int

    /// Lays out series as rows; `title` stands above their names.
    init(
        _ series: [Chart.Series], _ categories: [Label], unit: Chart.Unit?, title: String, width: Int,
        palette: Palette, in language: Language
    ) {
        rows = series.map { (VisibleText.line($0.name?.text(in: language) ?? ""), $0.values) }
        columns = categories.map { VisibleText.line($0.text(in: language)) }
        let figures = series.flatMap(\.figures)
        largest = figures.map(\.magnitude).max() ?? .zero
        hasNegative = figures.contains(where: \.isNegative)
        hasPositive = figures.contains { $0 > .zero }
        numbers = AxisNumbers([largest], unit, in: language)
        self.title = VisibleText.line(title)
        self.width = width
        self.palette = palette
        self.language = language
        let widest = rows.reduce(DisplayWidth.of(self.title)) { max($0, DisplayWidth.of($1.name)) }
        nameWidth = min(widest, Self.longestRowName, max(width / 3, 1))
        slot = min(max((width - nameWidth - Self.gutter) / max(columns.count, 1), 1), Self.widestSlot)
    }

    /// The lines of the drawing.
    var lines: [String] {
        let cells = rows.map { row in
            name(row.name) + row.values.prefix(shown).map(cell).joined()
        }
        return [name(title, .heading) + palette.show(heading, .heading)] + cells + scale + leftOut
    }

    /// How many columns of the matrix there is room for.
    private var shown: Int { min(columns.count, max((width - nameWidth - Self.gutter) / slot, 1)) }

    private func name(_ text: String, _ emphasis: Emphasis? = nil) -> String {
        let cut = DisplayWidth.truncating(text, to: nameWidth)
        return palette.show(cut, emphasis) + Padding.after("", to: nameWidth + Self.gutter - DisplayWidth.of(cut))
    }

    private func cell(_ value: Value) -> String {
        let fill = slot >= Self.leastApart ? slot - 1 : slot
        guard let figure = value.figure else { return Padding.after("", to: slot) }
        let step = Self.step(figure, largest)
        let mark = step == 0 ? Self.zero : step > 0 ? Self.above[step - 1] : Self.below[-step - 1]
        let shown = palette.show(String(repeating: mark, count: fill), step < 0 ? .negative : nil)
        return shown + String(repeating: " ", count: slot - fill)
    }

    /// The quarter of the largest magnitude that a figure lies in, from 1 to 4, with its sign; 0 for zero.
    static func step(_ figure: Decimal, _ largest: Decimal) -> Int {
        if figure.isZero || largest.isZero { return 0 }
        let step = Int((figure.magnitude.share(of: largest) * 4).rounded(.up))
        return min(max(step, 1), 4) * (figure.isNegative ? -1 : 1)
    }

    /// The names of the columns, each above its cells; where they are too long, as many as there is room for.
    private var heading: String {
        let names = columns.prefix(shown)
        if slot > Self.leastApart, names.allSatisfy({ DisplayWidth.of($0) < slot }) {
            return names.map { Padding.after($0, to: slot) }.joined()
        }
        var line = ""
        var end = 0
        for (index, name) in names.enumerated() where index * slot >= end {
            let room = width - nameWidth - Self.gutter - index * slot
            guard line.isEmpty || DisplayWidth.of(name) <= room else { continue }
            let name = DisplayWidth.truncating(name, to: max(room, 1))
            line += Padding.after("", to: index * slot - DisplayWidth.of(line)) + name
            end = DisplayWidth.of(line) + 1
        }
        return line
    }

    /// What the shades stand for: the end of each.
    private var scale: [String] {
        let ends = (1...4).map { step -> Decimal in
            let end = (try? largest.multiplied(by: Decimal(step)).divided(by: Decimal(4))) ?? largest
            return (try? end.rounded(digits: 3, rounding: .halfUp)) ?? end
        }
        let to = Label(en: "to", zh: "至").text(in: language)
        let above = zip(Self.above, ends).map { "\($0) \(to) \(numbers.text($1))" }
        let below = zip(Self.below, ends).map { "\($0) \(to) \(numbers.text($1.negated))" }
        var lines: [String] = []
        for part in (hasPositive ? above : []) + (hasNegative ? below : []) {
            if let last = lines.last, DisplayWidth.of(last) + 2 + DisplayWidth.of(part) <= width {
                lines[lines.count - 1] = last + "  " + part
            } else {
                lines.append(DisplayWidth.truncating(part, to: width))
            }
        }
        return lines
    }

    private var leftOut: [String] {
        let rest = columns.dropFirst(shown)
        guard let first = rest.first, let last = rest.last else { return [] }
        let names = rest.count == 1 ? first : "\(first) … \(last)"
        let note = Label(
            en: "no room for \(rest.count) of \(columns.count) columns: \(names)",
            zh: "宽度不足，\(columns.count) 列中有 \(rest.count) 列未显示：\(names)")
        return LineBreaks.lines(of: note.text(in: language), width: width)
    }
}
