import LunariaCore

/// Lines of small bars, all of one scale: ▁▂▃▅█.
struct SparkLines {
    private static let levels: [Character] = ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"]

    private let low: Decimal
    private let high: Decimal

    /// Makes lines for the figures of all series; zero is the lowest level where it is not far from them.
    init(_ series: [Chart.Series]) {
        let figures = series.flatMap(\.figures)
        let extent = CategoryPlot.Extent(figures, fromZero: LineLayout.isNearZero(figures))
        low = extent.low
        high = extent.high
    }

    /// The line of a series in at most so many columns, with a space where a figure is missing.
    func line(_ series: Chart.Series, room: Int) -> String {
        let shares = series.values.map { value in
            value.figure.map { low == high ? 0.5 : $0.minus(low).share(of: high.minus(low)) }
        }
        let count = min(room, shares.count)
        let present = shares.compactMap { $0 }
        let mean = present.reduce(0, +) / Double(max(present.count, 1))
        var line = ""
        for column in 0..<count {
            let range = column * shares.count / count..<(column + 1) * shares.count / count
            // Of several figures in a column the one is shown that stands out.
            let share = shares[range].compactMap { $0 }.max { abs($0 - mean) < abs($1 - mean) }
            line.append(share.map { Self.levels[min(max(Int(($0 * 7).rounded()), 0), 7)] } ?? " ")
        }
        return line
    }
}
