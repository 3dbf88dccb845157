/// A table in Markdown.
enum MarkdownTable {
    /// The lines of the table, each with its line feed.
    static func text(_ header: [String], _ rows: [[String]]) -> String {
        line(header) + "|" + header.map { _ in "---|" }.joined() + "\n" + rows.map(line).joined()
    }

    private static func line(_ cells: [String]) -> String {
        "|" + cells.map { cell in cell.isEmpty ? " |" : " \(escaped(cell)) |" }.joined() + "\n"
    }

    /// The text without what would end a cell.
    private static func escaped(_ cell: String) -> String {
        String(cell.flatMap { $0 == "|" ? ["\\", "|"] : $0 == "\n" || $0 == "\r\n" ? [" "] : [$0] })
    }
}
