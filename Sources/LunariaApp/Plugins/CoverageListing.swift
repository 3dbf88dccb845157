import LunariaScripting

/// The lines that say which lines of plugins have run.
struct CoverageListing {
    private let report: TestReport

    init(_ report: TestReport) {
        self.report = report
    }

    /// A line for each file and one for all, under a heading; nothing if it was not asked for.
    var lines: [String] {
        guard report.plugins.contains(where: { $0.coverage != nil }) else { return [] }
        let files = report.coverage
        let rows = files.map { (name: $0.file, files: [$0]) } + [(name: "all", files: files)]
        let width = rows.map(\.name.count).max() ?? 0
        var lines = ["", "lines that ran"]
        for (name, files) in rows {
            let share = CoverageShare(files)
            let counts = "\(share.run) of \(share.executable)"
            var line = "  " + name + Self.blanks(width - name.count + 2 + max(0, 11 - counts.count)) + counts
            line += Self.blanks(8 - share.description.count) + share.description
            if files.count == 1, name != "all", let missed = files.first?.missed, !missed.isEmpty {
                line += "  never: " + Self.ranges(missed)
            }
            lines.append(line)
        }
        if let least = report.leastCoverage, !report.uncovered.isEmpty {
            lines.append("less than \(least)%: " + report.uncovered.joined(separator: ", "))
        }
        return lines
    }

    private static func blanks(_ count: Int) -> String { String(repeating: " ", count: max(0, count)) }

    /// Sorted numbers with those that follow each other drawn together: `3, 7-9`.
    private static func ranges(_ numbers: [Int]) -> String {
        ClosedRange.runs(of: numbers).map { $0.count == 1 ? "\($0.lowerBound)" : "\($0.lowerBound)-\($0.upperBound)" }
            .joined(separator: ", ")
    }
}
