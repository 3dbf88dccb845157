public import LunariaCore

/// Writes a document for a terminal, aligned by the columns its characters take.
struct TextRenderer {
    /// The columns of the terminal; `nil` for no limit.
    let width: Int?
    let palette: Palette
    let language: Language

    /// The document as text.
    func render(_ document: Document) -> String {
        let sections = Section.make(of: document, in: language).map(lines)
        return sections.map { $0.map { Self.trimmed($0) + "\n" }.joined() }.joined(separator: "\n")
    }

    private func lines(of section: Section) -> [String] {
        switch section {
        case .heading(let level, let text): heading(text, level: level)
        case .text(let text), .opening(let text):
            VisibleText.paragraph(text).split(separator: "\n", omittingEmptySubsequences: false).flatMap {
                broken(String($0))
            }
        case .metrics(let metrics): lines(of: metrics)
        case .lead(let metric): lines(of: [metric])
        case .table(let table): TextTable(table, width: width, palette: palette, in: language).fittingLines
        case .chart(let chart): ChartText(chart, width: width, palette: palette, in: language).lines
        case .findings(let findings): lines(of: findings)
        case .tree(let tree): tree.lines(within: width).map(VisibleText.line)
        }
    }

    private func heading(_ text: String, level: Int) -> [String] {
        let stroke =
            switch level {
            case 1: "="
            case 2: "-"
            default: "~"
            }
        let lines = broken(VisibleText.line(text))
        let length = lines.reduce(0) { max($0, DisplayWidth.of($1)) }
        return lines.map { palette.show($0, .heading) } + [String(repeating: stroke, count: length)]
    }

    private func lines(of metrics: [Metric]) -> [String] {
        let labels = metrics.map { VisibleText.line($0.label) + language.colon }
        let widest = labels.reduce(0) { max($0, DisplayWidth.of($1)) }
        return zip(labels, metrics).flatMap { label, metric in
            let text = VisibleText.line(metric.text)
            let room = (width ?? .max) - widest
            let parts = room < Self.leastRoom ? [text] : LineBreaks.lines(of: text, width: room)
            return parts.enumerated().map { Padding.after($0 == 0 ? label : "", to: widest) + $1 }
        }
    }

    /// What stands beside its name is broken into lines where they are at least so wide.
    private static let leastRoom = 20

    private func broken(_ line: String) -> [String] {
        width.map { LineBreaks.lines(of: line, width: $0) } ?? [line]
    }

    private func lines(of findings: [Finding]) -> [String] {
        let words = findings.map { $0.severity.label.text(in: language) }
        let widest = words.reduce(0) { max($0, DisplayWidth.of($1)) }
        return zip(words, findings).map { severity, finding in
            let place = finding.place.map { VisibleText.line($0) + language.colon } ?? ""
            let space = String(repeating: " ", count: widest + 2 - DisplayWidth.of(severity))
            return palette.show(severity, finding.severity.emphasis) + space + place
                + VisibleText.line(finding.message.text(in: language))
        }
    }

    private static func trimmed(_ line: String) -> Substring {
        var rest = line[...]
        while rest.last == " " { rest.removeLast() }
        return rest
    }
}

extension Finding.Severity {
    /// What it looks like on a terminal.
    public var emphasis: Emphasis {
        switch self {
        case .info: .info
        case .warn: .warn
        case .critical: .critical
        }
    }
}
