/// The rows of a table one below the other, each value beside its title, for a terminal too narrow for the columns.
struct TextRecords {
    /// A value beside its title has at least so much room; with less it stands below it.
    private static let leastRoom = 10
    private static let indent = 2

    let titles: [String]
    let rows: [[String]]
    /// Rows of sums, of which only what they hold is shown.
    var totals: [[String]] = []
    /// Which values are texts, which may be broken into lines.
    let breaks: [Bool]
    let width: Int
    let palette: Palette

    /// The lines of the records, with an empty one between two; nothing is cut.
    var lines: [String] {
        if rows.isEmpty { return LineBreaks.lines(of: titles.joined(separator: "  "), width: width) + ["–"] }
        let widest = titles.reduce(0) { max($0, DisplayWidth.of($1)) }
        let widestWhole = (rows + totals).reduce(Self.leastRoom) { widest, row in
            zip(row, breaks).reduce(widest) { $1.1 ? $0 : max($0, DisplayWidth.of($1.0)) }
        }
        let isBeside = width - widest - Self.indent >= widestWhole
        var lines: [String] = []
        for (number, row) in (rows + totals).enumerated() {
            if !lines.isEmpty { lines.append("") }
            for (index, value) in row.enumerated() where number < rows.count || !value.isEmpty {
                let room = isBeside ? width - widest - Self.indent : width - Self.indent
                let parts = breaks[index] ? LineBreaks.lines(of: value, width: room) : [value]
                lines += isBeside ? beside(titles[index], widest, parts) : below(titles[index], parts)
            }
        }
        return lines
    }

    private func beside(_ title: String, _ widest: Int, _ parts: [String]) -> [String] {
        let column = widest + Self.indent
        let margin = String(repeating: " ", count: column)
        let space = String(repeating: " ", count: column - DisplayWidth.of(title))
        return [palette.show(title, .heading) + space + (parts.first ?? "")] + parts.dropFirst().map { margin + $0 }
    }

    private func below(_ title: String, _ parts: [String]) -> [String] {
        let margin = String(repeating: " ", count: Self.indent)
        let shown = LineBreaks.lines(of: title, width: width).map { palette.show($0, .heading) }
        return shown + parts.filter { !$0.isEmpty }.map { margin + $0 }
    }
}
