import LunariaCore

/// Lines of small bars, all of one scale: ▁▂▃▅█.
struct SparkLines {
    private static let levels: [Character] = ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"]

    private let low: Decimal
    private let high: Decimal

    /// Makes lines for the figures of all series; zero is the lowest level where it is not far from them, or
    /// where they are all the same.
    init(_ series: [Chart.Series]) {
        let figures = series.flatMap(\.figures)
        let isLevel = figures.min() == figures.max()
        let extent = CategoryPlot.Extent(figures, fromZero: isLevel || LineLayout.isNearZero(figures))
        low = extent.low
        high = extent.high
    }

    /// The line of a series in at most so many columns, with a space where a figure is missing.
    func line(_ series: Chart.Series, room: Int) -> String {
        let shares = series.values.map { value in
            value.figure.map { low == high ? 0 : $0.minus(low).share(of: high.minus(low)) }
        }
        let count = min(room, shares.count)
        var line = ""
        for column in 0..<count {
            let range = column * shares.count / count..<(column + 1) * shares.count / count
            // The smallest and the largest figure stand beside the line: of several in a column their mean is shown.
            let present = shares[range].compactMap { $0 }
            let share = present.isEmpty ? nil : present.reduce(0, +) / Double(present.count)
            line.append(share.map { Self.levels[min(max(Int(($0 * 7).rounded()), 0), 7)] } ?? " ")
        }
        return line
    }
}
