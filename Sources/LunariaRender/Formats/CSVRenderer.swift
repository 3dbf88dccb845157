import LunariaCore

/// Writes the tables of a document, and its charts as tables, as comma-separated values (RFC 4180, with a plain newline
/// after each line).
///
/// Each table starts with the names of its columns, and leaves its sums to whoever reads it; an empty line stands between
/// two tables. Values are those of an exported file: `null` as nothing, amounts without their currency, unless a column has
/// several of them and none of the columns says which. Text that a spreadsheet program could take for a formula has an
/// apostrophe in front, unless the style is raw.
struct CSVRenderer {
    let style: CSVStyle
    let language: Language

    /// The tables of a document, or `RenderError.noTable`.
    func render(_ document: Document) throws(RenderError) -> String {
        let tables = document.blocks.compactMap { block -> Table? in
            switch block {
            case .table(let table): table.columns.isEmpty ? nil : table
            case .chart(let chart): ChartTable(chart, in: language, isIndented: false).table
            case .heading, .text, .metric, .lead, .opening, .fact, .findings, .explanation: nil
            }
        }
        guard !tables.isEmpty else { throw .noTable }
        var output = style.hasByteOrderMark ? "\u{FEFF}" : ""
        for (index, table) in tables.enumerated() {
            if index > 0 { output += "\n" }
            appendLine(table.columns.map { style.cell($0.name) }, to: &output)
            let mixed = mixedColumns(of: table)
            for row in table.rows {
                appendLine(row.enumerated().map { cell($1, isMixed: mixed.contains($0)) }, to: &output)
            }
        }
        return output
    }

    /// The columns that hold amounts in several currencies, unless another one names them.
    private func mixedColumns(of table: Table) -> Set<Int> {
        if table.columns.contains(where: { $0.name == FieldDefinition.currencyName }) { return [] }
        var currencies: [Int: Set<Currency>] = [:]
        for row in table.rows {
            for (index, value) in row.enumerated() {
                if case .money(let money) = value { currencies[index, default: []].insert(money.currency) }
            }
        }
        return Set(currencies.filter { $0.value.count > 1 }.keys)
    }

    private func cell(_ value: Value, isMixed: Bool) -> String {
        if isMixed, case .money(let money) = value { money.description } else { style.cell(value) }
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
