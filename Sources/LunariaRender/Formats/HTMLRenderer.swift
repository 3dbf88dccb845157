import LunariaCore

/// Writes a document as one HTML page that needs nothing else and runs no script.
struct HTMLRenderer {
    let language: Language

    /// The document as a page.
    func render(_ document: Document) -> String {
        let sections = Section.make(of: document, in: language)
        return """
            <!doctype html>
            <html lang="\(language.rawValue)">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
            <title>\(HTMLEscape.text(title(of: sections)))</title>
            <style>
            \(HTMLStyle.sheet)
            </style>
            </head>
            <body>
            <main>
            \(sections.map(html).joined())</main>
            </body>
            </html>

            """
    }

    /// A page must have a title; without one, its first heading serves.
    private func title(of sections: [Section]) -> String {
        for case .heading(_, let text) in sections { return VisibleText.line(text) }
        return "Lunaria"
    }

    private func html(of section: Section) -> String {
        switch section {
        case .heading(let level, let text): "<h\(level)>\(HTMLEscape.text(text))</h\(level)>\n"
        case .text(let text): "<p>\(HTMLEscape.text(text))</p>\n"
        case .metrics(let metrics): "<dl>\n\(metrics.map(html).joined())</dl>\n"
        case .table(let table): html(of: table)
        case .chart(let chart):
            "<figure>\n\(chart.title.map { "<figcaption>\(HTMLEscape.text($0))</figcaption>\n" } ?? "")"
                + html(of: chart.table) + "</figure>\n"
        case .findings(let findings): "<ul class=\"findings\">\n\(findings.map(html).joined())</ul>\n"
        case .tree(let lines): "<pre>\(lines.map(HTMLEscape.text).joined(separator: "\n"))</pre>\n"
        }
    }

    private func html(of metric: Metric) -> String {
        "<dt>\(HTMLEscape.text(metric.label))</dt><dd>\(HTMLEscape.text(metric.text))</dd>\n"
    }

    private func html(of finding: Finding) -> String {
        let place = finding.place.map { " <span class=\"place\">\(HTMLEscape.text($0)):</span>" } ?? ""
        let severity = finding.severity.rawValue
        return """
            <li class="\(severity)"><strong>\(severity)</strong>\(place) \(HTMLEscape.text(finding.message))</li>

            """
    }

    private func html(of table: Table) -> String {
        let columns = PrintedColumn.make(of: table)
        var html = "<div class=\"table\">\n<table>\n<thead>\n<tr>"
        for column in columns {
            html += "<th scope=\"col\"\(numberClass(of: column))>\(HTMLEscape.text(column.title))</th>"
        }
        html += "</tr>\n</thead>\n<tbody>\n"
        for row in table.rows {
            html += "<tr>"
            for (column, value) in zip(columns, row) {
                html += "<td\(numberClass(of: column))>\(HTMLEscape.text(column.text(of: value)))</td>"
            }
            html += "</tr>\n"
        }
        if table.rows.isEmpty { html += "<tr><td class=\"empty\" colspan=\"\(columns.count)\">–</td></tr>\n" }
        return html + "</tbody>\n</table>\n</div>\n"
    }

    private func numberClass(of column: PrintedColumn) -> String {
        column.isTrailing ? " class=\"number\"" : ""
    }
}
