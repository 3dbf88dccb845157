import LunariaCore

/// Writes a document as one HTML page that needs nothing else and runs no script.
struct HTMLRenderer {
    let language: Language

    /// The document as a page.
    func render(_ document: Document) -> String {
        let sections = Section.make(of: document, in: language)
        var drawings = SVGWriter()
        let body = sections.map { html(of: $0, &drawings) }.joined()
        return """
            <!doctype html>
            <html lang="\(language.rawValue)">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
            <title>\(HTMLEscape.text(title(of: sections)))</title>
            <style>
            \(HTMLStyle.sheet)\(drawings.count > 0 ? "\n" + ChartStyle.sheet : "")
            </style>
            </head>
            <body>
            <main>
            \(body)</main>
            </body>
            </html>

            """
    }

    /// A page must have a title; without one, its first heading serves.
    private func title(of sections: [Section]) -> String {
        for case .heading(_, let text) in sections { return VisibleText.line(text) }
        return "Lunaria"
    }

    private func html(of section: Section, _ drawings: inout SVGWriter) -> String {
        switch section {
        case .heading(let level, let text): "<h\(level)>\(HTMLEscape.text(text))</h\(level)>\n"
        case .text(let text): "<p>\(HTMLEscape.text(text))</p>\n"
        case .metrics(let metrics): "<dl>\n\(metrics.map(html).joined())</dl>\n"
        case .table(let table): html(of: table)
        case .chart(let chart): html(of: chart, &drawings)
        case .findings(let findings): "<ul class=\"findings\">\n\(findings.map(html).joined())</ul>\n"
        case .tree(let lines): "<pre>\(lines.map(HTMLEscape.text).joined(separator: "\n"))</pre>\n"
        }
    }

    /// A chart as a figure: the drawing for two widths of the page, of which the style sheet shows one, and the data.
    private func html(of chart: Chart, _ drawings: inout SVGWriter) -> String {
        let data = ChartTable(chart, in: language)
        let wide = ChartScene(chart, in: language)
        let narrow = ChartScene(chart, width: ChartScene.narrow, in: language)
        return "<figure>\n\(data.title.map { "<figcaption>\(HTMLEscape.text($0))</figcaption>\n" } ?? "")"
            + drawings.svg(wide, class: "wide") + drawings.svg(narrow, class: "narrow")
            + "<details>\n<summary>\(ChartWords.data.text(in: language))</summary>\n\(html(of: data.table))</details>\n"
            + "</figure>\n"
    }

    private func html(of metric: Metric) -> String {
        "<dt>\(HTMLEscape.text(metric.label))</dt><dd>\(HTMLEscape.text(metric.text))</dd>\n"
    }

    private func html(of finding: Finding) -> String {
        let place = finding.place.map { " <span class=\"place\">\(HTMLEscape.text($0)):</span>" } ?? ""
        let severity = finding.severity.rawValue
        return """
            <li class="\(severity)"><strong>\(finding.severity.label.text(in: language))</strong>\(place) \(HTMLEscape.text(finding.message))</li>

            """
    }

    private func html(of table: Table) -> String {
        let columns = PrintedColumn.make(of: table, in: language)
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
