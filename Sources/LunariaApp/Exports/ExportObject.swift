public import LunariaCore
import LunariaFiles
import LunariaRender

/// Writes the records of an object as CSV, which `lunaria import` reads back, or as JSON.
public struct ExportObject {
    /// The name of the object whose records are written.
    public let object: String
    /// Conditions as they are written on the command line; all must hold.
    public var conditions: [String] = []
    /// The fields to write, in this order; all if there are none.
    public var fields: [String] = []
    /// The state of the data to read from.
    public var moment: Moment = .latest
    /// The name of the encoding to write; UTF-8 if there is none.
    public var encoding: String?
    /// The delimiter by name or character; a comma if there is none.
    public var delimiter: String?

    /// Describes an export.
    public init(object: String) {
        self.object = object
    }

    /// Writes the records in order of their keys; the presentation's format is csv, json or xlsx.
    public func run(in session: Session, _ presentation: Presentation) throws {
        let object = try session.schema().requireObject(self.object)
        var query = Query(object.name, projection: projection(of: object, for: presentation.format))
        query.filters = try conditions.map { condition in try FilterText.parse(condition, on: object) }
        guard conditions.count <= 64 else {
            throw Failure(
                .usage, en: "--where: found \(conditions.count) conditions, expected at most 64",
                zh: "--where：有 \(conditions.count) 个条件，最多 64 个")
        }
        let format = try csvFormat(presentation.csv)
        try session.store().read(at: moment) { reader in
            let progress = session.circumstances.progress
            let count = progress.isWatched || presentation.format == .xlsx ? try count(query, reader) : nil
            if presentation.format == .xlsx { try checkRows(count) }
            try progress.counting(.record, of: count) { counter in
                let cursor = try reader.rows(query)
                switch presentation.format {
                case .json: try writeJSON(cursor, presentation, counter)
                case .csv: try writeCSV(cursor, presentation, format, counter)
                case .xlsx: try writeWorkbook(cursor, presentation.output, counter)
                case .text, .markdown, .html:
                    throw Failure(
                        .usage,
                        en:
                            "an export is csv, json or xlsx, found '\(presentation.format.rawValue)'; name one with --format",
                        zh: "导出格式为 csv、json 或 xlsx，“\(presentation.format.rawValue)”无效；请用 --format 指定")
                }
            }
        }
    }

    /// The fields to write; in JSON an amount never stands without the currency it is in.
    private func projection(of object: ObjectDefinition, for format: ResultFormat) -> [String] {
        let hasAmount = fields.contains { object.field($0)?.type == .money }
        guard format == .json, hasAmount, !fields.contains(FieldDefinition.currencyName) else { return fields }
        return fields + [FieldDefinition.currencyName]
    }

    /// How many records there are to write.
    private func count(_ query: Query, _ reader: any StoreReader) throws -> Int? {
        let counted = Query(query.object, filters: query.filters)
        let rows = try reader.aggregate(AggregateQuery(counted, [Aggregate(.count)]))
        guard case .integer(let count)? = rows.first?.figures.first else { return nil }
        return Int(count)
    }

    private func writeCSV(
        _ cursor: any RowCursor, _ presentation: Presentation, _ format: CSVFormat, _ counter: Progress.Counter
    ) throws {
        var writer = try CSVWriter(presentation.output.byteSink, format: format)
        let guardsText = cursor.columns.map { $0.type.holdsWords && !presentation.csv.isRaw }
        try writer.write(record: cursor.columns.map(\.name))
        while try cursor.next() {
            for column in cursor.columns.indices {
                if cursor.isNull(column) {
                    writer.write(cell: "")
                } else if cursor.columns[column].type.isStoredAsInteger {
                    writer.write(cell: try cursor.value(column).fileText)
                } else {
                    cursor.withText(column) { bytes in
                        if guardsText[column], FormulaGuard.isNeeded(for: bytes) {
                            writer.write(cell: FormulaGuard.guarded(String(decoding: bytes, as: UTF8.self)))
                        } else {
                            writer.write(cell: bytes)
                        }
                    }
                }
            }
            try writer.endRecord()
            counter.advance()
        }
        try writer.finish()
    }

    private func writeJSON(
        _ cursor: any RowCursor, _ presentation: Presentation, _ counter: Progress.Counter
    ) throws {
        try presentation.showJSON { json in
            try json.beginArray()
            while try cursor.next() {
                try json.beginObject()
                for (column, definition) in cursor.columns.enumerated() {
                    json.key(definition.name)
                    // The currency of an amount is a field of its own here, as in the record.
                    if case .money(let money) = try cursor.value(column) {
                        try json.string(money.text)
                    } else {
                        try json.value(cursor.value(column))
                    }
                }
                try json.end()
                counter.advance()
            }
            try json.end()
        }
    }

    /// Refuses more records than a sheet has rows, before much time is spent on those that fit.
    private func checkRows(_ count: Int?) throws(Failure) {
        guard let count, count > SpreadsheetTable.mostRows else { return }
        let limit = SpreadsheetTable.mostRows
        throw Failure(
            .usage,
            en: "found \(count) records, and a sheet of xlsx holds at most \(limit); choose fewer with --where, or csv",
            zh: "共有 \(count) 条记录，而 xlsx 的工作表最多容纳 \(limit) 条；请用 --where 减少记录，或选择 csv")
    }

    private func writeWorkbook(
        _ cursor: any RowCursor, _ output: ResultOutput, _ counter: Progress.Counter
    ) throws {
        try output.writeFile { path, folder in
            var table = try SpreadsheetTable(
                to: path, keepingIn: folder, name: object,
                columns: cursor.columns.map { column in
                    let isFigure =
                        switch column.type {
                        case .integer, .decimal, .money, .percent: true
                        case .text, .boolean, .date, .datetime, .choice, .reference: false
                        }
                    return Table.Column(column.name, alignment: isFigure ? .trailing : .leading)
                })
            while try cursor.next() {
                try table.append(cursor.columns.indices.map { try cursor.value($0) })
                counter.advance()
            }
            try table.finish()
        }
    }

    private func csvFormat(_ style: CSVStyle) throws(Failure) -> CSVFormat {
        var format = CSVFormat(hasByteOrderMark: style.hasByteOrderMark)
        if let encoding { format.encoding = try FileOptions.encoding(encoding) }
        if let delimiter { format.delimiter = try FileOptions.delimiter(delimiter) }
        return format
    }
}

extension FieldType {
    /// Whether values are words of people, and neither figures nor days.
    fileprivate var holdsWords: Bool {
        switch self {
        case .text, .choice, .reference: true
        case .integer, .decimal, .money, .percent, .boolean, .date, .datetime: false
        }
    }
}
