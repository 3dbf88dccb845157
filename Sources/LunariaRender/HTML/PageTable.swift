import LunariaCore
import Mustache

/// A table on a page, in a box that scrolls by itself and has a name.
struct PageTable: MustacheParent {
    /// What says what the table is about.
    enum Name {
        /// The words above it on the page, by their identifier.
        case element(String)
        /// Its own caption.
        case caption(String, id: String)
        /// Words that are not shown.
        case words(String)
    }

    /// A table with more rows scrolls under its header; one with fewer stands in the page as it is.
    private static let mostRowsInView = 40

    /// A table with more columns has its rows as lists of names and values on a telephone.
    private static let mostColumnsOnTelephone = 4
    /// A table with more rows would be too long for that.
    private static let mostStackedRows = 1000
    /// A table with more columns has less room between them.
    private static let mostRoomyColumns = 7

    private let name: Name
    private let isStacked: Bool
    private let columns: [PageColumn]
    private let table: Table

    init(_ table: Table, name: Name, in language: Language) {
        self.name = name
        self.table = table
        let isData = if case .caption = name { true } else { false }
        let isStacked =
            !isData && table.columns.count > Self.mostColumnsOnTelephone && table.rows.count <= Self.mostStackedRows
        self.isStacked = isStacked
        columns = table.columns.indices.map { PageColumn($0, of: table, isStacked: isStacked, in: language) }
    }

    func child(named name: String) -> Any? {
        switch (name, self.name) {
        case ("template", _): "table"
        case ("isNamed", .element), ("isNamed", .caption): true
        case ("isNamed", .words): false
        case ("name", .element(let id)), ("name", .caption(_, let id)): id
        case ("name", .words(let words)): words
        case ("hasCaption", .caption): true
        case ("hasCaption", _): false
        case ("caption", .caption(let caption, _)): caption
        case ("isStacked", _): isStacked
        case ("isDense", _): columns.count > Self.mostRoomyColumns
        case ("isLong", _): table.rows.count > Self.mostRowsInView
        case ("columns", _): columns
        case ("rows", _): rows
        case ("hasTotals", _): !table.totals.isEmpty
        case ("totals", _): html(of: table.totals, \.totalStart)
        default: nil
        }
    }

    /// The rows as HTML, which is not made by a template: there may be very many.
    private var rows: String {
        guard !table.rows.isEmpty else { return "<tr><td class=\"empty\" colspan=\"\(columns.count)\">–</td></tr>" }
        return html(of: table.rows, \.cellStart)
    }

    private func html(of rows: [[Value]], _ start: KeyPath<PageColumn, String>) -> String {
        let starts = columns.map { $0[keyPath: start] }
        var html = ""
        for row in rows {
            if !html.isEmpty { html += "\n" }
            html += "<tr>"
            for (index, value) in row.enumerated() {
                html += starts[index]
                html += HTMLEscape.text(columns[index].text(of: value))
                html += "</td>"
            }
            html += "</tr>"
        }
        return html
    }
}
