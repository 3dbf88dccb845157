public import LunariaCore

/// Writes workbooks of Excel (xlsx): the same input gives the same bytes.
///
/// Figures are numbers with a number format, days are dates, and text is text even where it looks like a formula.
/// Amounts and whole numbers with more than 15 digits, which Excel would round, are text.
public enum Spreadsheet {
    /// Whether this Lunaria was built with what writes workbooks.
    public static var isAvailable: Bool { WorkbookLibrary.isThere }

    /// Writes a document as a workbook: a sheet for each table with what stands around it, and one for findings.
    ///
    /// - Parameters:
    ///   - document: What to write.
    ///   - path: The file, which is written over.
    ///   - folder: Where the sheets are kept until the file is complete.
    ///   - language: The language of labels that are there in both.
    public static func write(
        _ document: Document, to path: String, keepingIn folder: String, language: Language = .en
    ) throws(RenderError) {
        try write(
            document, to: WorkbookLibrary.open(path: path, folder: folder, title: document.title?.text(in: language)),
            language: language)
    }

    static func write(_ document: Document, to file: any WorkbookFile, language: Language) throws(RenderError) {
        var names = SheetNames(language: language)
        for plan in SheetPlan.make(of: document, in: language) {
            var sheet = try SheetWriter(named: names.take(plan.name), in: file, language: language)
            try write(plan.above, to: &sheet)
            if let table = plan.table {
                sheet.addSpace()
                try sheet.beginTable(PrintedColumn.make(of: table, in: language))
                for row in table.rows { try sheet.addRow(row) }
                try sheet.endTable()
                for row in table.totals { try sheet.addTotal(row) }
            }
            try write(plan.below, to: &sheet)
            try sheet.finish()
        }
        try file.close()
    }

    private static func write(_ sections: [Section], to sheet: inout SheetWriter) throws(RenderError) {
        for section in sections {
            sheet.addSpace()
            switch section {
            case .heading(let level, let text): try sheet.addLine(text, level == 1 ? .title : .heading)
            case .text(let text):
                for line in VisibleText.paragraph(text).split(separator: "\n", omittingEmptySubsequences: false) {
                    try sheet.addLine(String(line), .text)
                }
            case .metrics(let metrics): for metric in metrics { try sheet.addMetric(metric) }
            case .opening(let text): try sheet.addLine(VisibleText.line(text), .lead)
            case .lead(let metric): try sheet.addMetric(metric, isLead: true)
            case .tree(let tree): for line in tree.lines { try sheet.addLine(line, .drawing) }
            // A table and findings have sheets of their own.
            case .table, .chart, .findings: break
            }
        }
    }
}
