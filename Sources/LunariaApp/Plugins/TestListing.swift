import LunariaRender
import LunariaScripting

/// Shows examples as they end: a line each, under their plugin and their groups.
final class TestListing {
    private let output: ResultOutput
    /// The headings above the last line: the plugin, then the groups.
    private var headings: [String] = []

    init(_ output: ResultOutput) {
        self.output = output
    }

    /// Shows an example.
    func show(_ example: SpecExample, of place: String) throws {
        try open([place] + example.groups)
        let mark =
            switch example.outcome {
            case .passed: "✓"
            case .failed: "✗"
            case .pending: "–"
            }
        try write("\(mark) \(example.name)", depth: headings.count)
        // Whoever watches sees which example it is that takes long.
        try output.flush()
    }

    /// Shows that a file could not be loaded.
    func show(unloaded file: String, of place: String) throws {
        try open([place])
        try write("✗ \(file) cannot be loaded", depth: 1)
        try output.flush()
    }

    /// Shows why what failed did so, and how many examples there were.
    func end(_ report: TestReport) throws {
        for plugin in report.plugins {
            for file in plugin.files {
                if let error = file.error { try write("\n" + error.message) }
                for example in file.examples {
                    guard case .failed(let failure) = example.outcome else { continue }
                    try write("\n✗ " + ([plugin.name] + example.groups + [example.name]).joined(separator: " › "))
                    for line in Self.lines(failure) { try write(line, depth: 2) }
                }
            }
        }
        if !headings.isEmpty { try write("") }
        try write(Self.summary(report))
        if !report.withoutSpecs.isEmpty {
            try write("without specs: " + report.withoutSpecs.joined(separator: ", "))
        }
        for line in CoverageListing(report).lines { try write(line) }
        try output.flush()
    }

    private static func summary(_ report: TestReport) -> String {
        let counts = report.counts
        var parts = ["\(counts.passed) passed", "\(counts.failed) failed"]
        if counts.pending > 0 { parts.append("\(counts.pending) pending") }
        let errors = report.errors.count
        if errors > 0 { parts.append("\(errors) \(errors == 1 ? "file" : "files") not loaded") }
        return parts.joined(separator: ", ")
    }

    private static func lines(_ failure: SpecFailure) -> [String] {
        var lines: [String] = []
        let place = failure.file.map { file in file + (failure.line.map { ":\($0)" } ?? "") + ": " } ?? ""
        lines += (place + failure.message).split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        if let expected = failure.expected { lines.append("  expected: " + expected) }
        if let found = failure.found { lines.append("  found:    " + found) }
        if let hint = failure.hint { lines.append("  hint: " + hint) }
        if !failure.calls.isEmpty { lines += ["  called from:"] + failure.calls.map { "    " + $0 } }
        return lines
    }

    /// Writes the headings that the next line stands under and the last one did not.
    private func open(_ wanted: [String]) throws {
        let common = zip(headings, wanted).prefix { $0 == $1 }.count
        for (depth, heading) in wanted.enumerated().dropFirst(common) { try write(heading, depth: depth) }
        headings = wanted
    }

    /// Writes a line, without the power over a terminal that a name may have.
    private func write(_ text: String, depth: Int = 0) throws {
        try output.write(String(repeating: "  ", count: depth) + VisibleText.paragraph(text) + "\n")
    }
}
