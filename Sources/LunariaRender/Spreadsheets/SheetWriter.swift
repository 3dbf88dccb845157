import LunariaCore

/// Writes one sheet of a workbook from top to bottom: lines of text, figures, and one table.
struct SheetWriter {
    static let mostRows = 1_048_576
    private static let mostColumns = 16_384
    /// Columns are not made wider than this; longer texts go on in a new line.
    private static let widest = 60
    private static let narrowest = 8
    /// Room for the arrow of the filter beside a title.
    private static let filterWidth = 3

    private let file: any WorkbookFile
    private let name: String
    private let language: Language
    private var row: Int
    private var widths: [Int] = []
    private var columns: [PrintedColumn] = []
    private var headerRow = 0

    /// Begins a sheet; its first rows may stay empty.
    init(
        named name: String, in file: any WorkbookFile, language: Language, startingAt row: Int = 0
    ) throws(RenderError) {
        self.language = language
        self.row = row
        self.file = file
        self.name = name
        try file.beginSheet(named: name)
    }

    /// Leaves a row empty, unless the sheet has nothing yet.
    mutating func addSpace() {
        if row > 0 { row += 1 }
    }

    /// Writes a line that may run on over the columns beside it.
    mutating func addLine(_ text: String, _ role: CellStyle.Role) throws(RenderError) {
        try addText(CellText.paragraph(text), CellStyle(role: role), column: 0)
        row += 1
    }

    /// Writes a figure beside its name.
    mutating func addMetric(_ metric: Metric, isLead: Bool = false) throws(RenderError) {
        let role = isLead ? CellStyle.Role.lead : .value
        let label = CellText.paragraph(metric.label)
        try addText(label, CellStyle(role: .label), column: 0)
        widen(0, to: DisplayWidth.of(label))
        // A text may run on over the columns beside it, a figure may not.
        let value = metric.value.flatMap {
            CellValue($0, groupsIntegers: true, showsCurrency: true, places: metric.places, in: language)
        }
        switch value {
        case nil: try addText(metric.text, CellStyle(role: role), column: 1)
        case let value?:
            if case .text(let text) = value.cell {
                try addText(text, CellStyle(role: role), column: 1)
            } else {
                try add(value, role, isTrailing: false, column: 1)
            }
        }
        row += 1
    }

    /// Begins the table with the titles of its columns.
    mutating func beginTable(_ columns: [PrintedColumn]) throws(RenderError) {
        guard columns.count <= Self.mostColumns else {
            throw .tooManyColumns(sheet: name, found: columns.count, limit: Self.mostColumns)
        }
        self.columns = columns
        for (index, column) in columns.enumerated() {
            let title = CellText.paragraph(column.title)
            try addText(title, CellStyle(role: .header, isTrailing: column.isTrailing, wraps: true), column: index)
            widen(index, to: DisplayWidth.of(title) + Self.filterWidth)
        }
        headerRow = row
        row += 1
    }

    /// Writes a row of the table: a value for each column.
    mutating func addRow(_ values: [Value]) throws(RenderError) {
        try addRow(values, .value)
    }

    /// Writes a row below the table that sums it up.
    mutating func addTotal(_ values: [Value]) throws(RenderError) {
        try addRow(values, .total)
    }

    private mutating func addRow(_ values: [Value], _ role: CellStyle.Role) throws(RenderError) {
        for (index, value) in values.enumerated() {
            let column = columns[index]
            if let word = column.word(for: value) {
                try add(CellValue(text: word), role, isTrailing: column.isTrailing, column: index)
                continue
            }
            guard
                let value = CellValue(
                    value, groupsIntegers: column.isTrailing, showsCurrency: column.showsCurrency,
                    places: column.places,
                    in: language)
            else {
                if role == .total { try addText("", CellStyle(role: role), column: index) }
                continue
            }
            try add(value, role, isTrailing: column.isTrailing, column: index)
        }
        row += 1
    }

    /// Ends the table.
    func endTable() throws(RenderError) {
        try checkRow(row - 1)
        try file.markTable(TablePlace(headerRow: headerRow, lastRow: row - 1, columns: columns.count))
    }

    /// Completes the sheet.
    func finish() throws(RenderError) {
        try file.endSheet(widths: widths.map { min(max($0 + 1, Self.narrowest), Self.widest + 1) })
    }

    private mutating func add(
        _ value: CellValue, _ role: CellStyle.Role, isTrailing: Bool, column: Int
    ) throws(RenderError) {
        widen(column, to: value.width)
        switch value.cell {
        case .text(let text):
            let wraps = value.width > Self.widest || text.utf8.contains(UInt8(ascii: "\n"))
            try addText(text, CellStyle(role: role, isTrailing: isTrailing, wraps: wraps), column: column)
        case .number, .boolean:
            try checkRow(row)
            try file.write(
                value.cell, CellStyle(role: role, numberFormat: value.numberFormat, isTrailing: isTrailing),
                row: row, column: column)
        }
    }

    private func addText(_ text: String, _ style: CellStyle, column: Int) throws(RenderError) {
        try checkRow(row)
        // A text has at least as many bytes as UTF-16 has units, and bytes are counted at once.
        if text.utf8.count > CellText.longest, text.utf16.count > CellText.longest {
            throw .textTooLong(
                sheet: name, row: row + 1, column: column + 1, found: text.utf16.count, limit: CellText.longest)
        }
        try file.write(.text(text), style, row: row, column: column)
    }

    private func checkRow(_ row: Int) throws(RenderError) {
        guard row < Self.mostRows else { throw .tooManyRows(sheet: name, limit: Self.mostRows) }
    }

    private mutating func widen(_ column: Int, to width: Int) {
        while widths.count <= column { widths.append(0) }
        widths[column] = max(widths[column], width)
    }
}
