import LunariaCore

/// Writes the tables of a document, and its charts as tables, as comma-separated values (RFC 4180, with a plain newline after each line).
///
/// Each table starts with the names of its columns; an empty line stands between two tables. Values are those of an
/// exported file: amounts without their currency, `null` as nothing. Text stays exactly as it is, so that it can be read
/// back; a program that runs what starts with `=` must be told not to.
struct CSVRenderer {
    let language: Language

    /// The tables of a document, or `RenderError.noTable`.
    func render(_ document: Document) throws(RenderError) -> String {
        let tables = document.blocks.compactMap { block -> Table? in
            switch block {
            case .table(let table): table.columns.isEmpty ? nil : table
            case .chart(let chart): ChartTable(chart, in: language, isIndented: false).table
            case .heading, .text, .metric, .fact, .findings, .explanation: nil
            }
        }
        guard !tables.isEmpty else { throw .noTable }
        var output = ""
        for (index, table) in tables.enumerated() {
            if index > 0 { output += "\n" }
            appendLine(table.columns.map(\.name), to: &output)
            for row in table.rows { appendLine(row.map(\.fileText), to: &output) }
        }
        return output
    }

    private func appendLine(_ fields: [String], to output: inout String) {
        for (index, field) in fields.enumerated() {
            if index > 0 { output += "," }
            append(field, to: &output)
        }
        // A line with nothing on it would read as the end of the table.
        if fields.count == 1, fields[0].isEmpty { output += "\"\"" }
        output += "\n"
    }

    private func append(_ field: String, to output: inout String) {
        guard field.utf8.contains(where: needsQuotes) else {
            output += field
            return
        }
        output += "\""
        for scalar in field.unicodeScalars {
            if scalar == "\"" { output += "\"" }
            output.unicodeScalars.append(scalar)
        }
        output += "\""
    }

    private func needsQuotes(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: ","), UInt8(ascii: "\""), UInt8(ascii: "\n"), UInt8(ascii: "\r"): true
        default: false
        }
    }
}
