import LunariaCore

/// Writes a document as GitHub Flavored Markdown.
struct MarkdownRenderer {
    let language: Language

    /// The document as Markdown.
    func render(_ document: Document) -> String {
        Section.make(of: document, in: language).map(text).joined(separator: "\n")
    }

    private func text(of section: Section) -> String {
        switch section {
        case .heading(let level, let text):
            String(repeating: "#", count: level) + " " + MarkdownEscape.line(text) + "\n"
        case .text(let text): MarkdownEscape.paragraph(text) + "\n"
        case .metrics(let metrics):
            metrics.map { "- \(MarkdownEscape.line($0.label))\(language.colon)\(MarkdownEscape.line($0.text))\n" }
                .joined()
        case .opening(let text): "**\(MarkdownEscape.line(text))**\n"
        case .lead(let metric):
            "**\(MarkdownEscape.line(metric.label))\(language.colon)\(MarkdownEscape.line(metric.text))**\n"
        case .table(let table): text(of: table)
        case .chart(let chart): text(of: ChartTable(chart, in: language))
        case .findings(let findings): findings.map(text).joined()
        case .tree(let tree): tree.lines.map { "    " + VisibleText.line($0) + "\n" }.joined()
        }
    }

    private func text(of chart: ChartTable) -> String {
        (chart.title.map { "**\(MarkdownEscape.line($0))**\n\n" } ?? "") + text(of: chart.table)
    }

    private func text(of table: Table) -> String {
        let columns = PrintedColumn.make(of: table, in: language)
        var lines = [columns.map(\.title), columns.map { $0.isTrailing ? "---:" : "---" }]
        lines[0] = lines[0].map(MarkdownEscape.line)
        lines += table.rows.map { row in
            zip(columns, row).map { column, value in MarkdownEscape.line(column.text(of: value)) }
        }
        lines += table.totals.map { row in
            zip(columns, row).map { column, value in
                let text = MarkdownEscape.line(column.text(of: value))
                return text.isEmpty ? text : "**\(text)**"
            }
        }
        return lines.map { "| " + $0.joined(separator: " | ") + " |\n" }.joined()
    }

    private func text(of finding: Finding) -> String {
        let place = finding.place.map { MarkdownEscape.line($0) + language.colon } ?? ""
        return
            "- **\(finding.severity.label.text(in: language))** \(place)\(MarkdownEscape.line(finding.message.text(in: language)))\n"
    }
}
