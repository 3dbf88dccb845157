import LunariaCore

/// Writes the tables of a document, and its charts as tables, as comma-separated values (RFC 4180, with a plain newline after each line).
///
/// Each table starts with the names of its columns; an empty line stands between two tables. Values are those of an
/// exported file: amounts without their currency, `null` as nothing. Text that a spreadsheet program could take for a
/// formula has an apostrophe in front, unless the style is raw.
struct CSVRenderer {
    let style: CSVStyle
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
        var output = style.hasByteOrderMark ? "\u{FEFF}" : ""
        for (index, table) in tables.enumerated() {
            if index > 0 { output += "\n" }
            appendLine(table.columns.map { style.cell($0.name) }, to: &output)
            for row in table.rows { appendLine(row.map(style.cell), to: &output) }
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
        guard field.utf8.contains(where: needsQuotes) || beginsOrEndsBlank(field) else {
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

    /// Some programs take blanks away from the ends of a field without quotes.
    private func beginsOrEndsBlank(_ field: String) -> Bool {
        guard let first = field.utf8.first, let last = field.utf8.last else { return false }
        let blanks: [UInt8] = [0x20, 0x09]
        return blanks.contains(first) || blanks.contains(last)
    }

    private func needsQuotes(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: ","), UInt8(ascii: "\""), UInt8(ascii: "\n"), UInt8(ascii: "\r"): true
        default: false
        }
    }
}
