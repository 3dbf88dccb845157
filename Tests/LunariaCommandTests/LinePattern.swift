/// Lines among which `…`, indented or not, stands for any number.
struct LinePattern: Sendable {
    let lines: [String]

    /// The runs of lines between the ellipses.
    private var runs: [ArraySlice<String>] {
        lines.split(omittingEmptySubsequences: false, whereSeparator: Self.isEllipsis)
    }

    private static func isEllipsis(_ line: String) -> Bool { line.drop { $0 == " " } == "…" }

    func matches(_ found: [String]) -> Bool {
        let runs = runs
        guard let first = runs.first, let last = runs.last, runs.count > 1 else { return lines == found }
        guard found.count >= first.count + last.count, found.starts(with: first), found.suffix(last.count) == last
        else { return false }
        var rest = found[first.count..<(found.count - last.count)]
        for run in runs.dropFirst().dropLast() {
            guard let place = Self.place(of: run, in: rest) else { return false }
            rest = rest[place.upperBound...]
        }
        return true
    }

    /// The lines found, left out where this pattern leaves lines out.
    ///
    /// As many lines stand before the first ellipsis and after the last one as before. What stood between two of them
    /// must be found again; otherwise everything stands there.
    func shortened(_ found: [String]) -> [String] {
        let runs = runs
        guard let first = runs.first, let last = runs.last, runs.count > 1, found.count >= first.count + last.count
        else { return found }
        if matches(found) { return lines }
        var shortened = found.prefix(first.count) + lines[first.endIndex...first.endIndex]
        var rest = found[first.count..<(found.count - last.count)]
        for run in runs.dropFirst().dropLast() {
            guard let place = Self.place(of: run, in: rest) else { return found }
            shortened += run + lines[run.endIndex...run.endIndex]
            rest = rest[place.upperBound...]
        }
        return Array(shortened + found.suffix(last.count))
    }

    private static func place(of run: ArraySlice<String>, in lines: ArraySlice<String>) -> Range<Int>? {
        var start = lines.startIndex
        while start + run.count <= lines.endIndex {
            if lines[start..<(start + run.count)] == run { return start..<(start + run.count) }
            start += 1
        }
        return nil
    }
}
