public import LunariaCore
import LunariaRender

/// Shows one record with all its fields.
public struct ShowRecord {
    /// The name of the record's object.
    public let object: String
    /// The record's key.
    public let key: String
    /// The state of the data to read from.
    public var moment: Moment = .latest

    /// Describes what to show.
    public init(object: String, key: String) {
        self.object = object
        self.key = key
    }

    /// Shows the record; one that is not there is an error.
    public func run(in session: Session, _ presentation: Presentation) throws {
        let object = try session.schema().requireObject(self.object)
        let (record, ending) = try session.store().read(at: moment) { reader in
            let record = try reader.record(object, key: key)
            return (record, record == nil ? try self.ending(object, reader) : Label(""))
        }
        guard let record else {
            let then =
                switch moment {
                case .latest: Label("")
                case .transaction(let number): Label(en: " after transaction \(number)", zh: "事务 \(number) 之后")
                case .date(let date): Label(en: " at the end of \(date)", zh: "\(date) 结束时")
                }
            throw Failure(
                .usage, en: "no \(object.name) '\(key.shortened)'\(then.en)\(ending.en)",
                zh: "\(then.zh)没有 \(object.name)“\(key.shortened)”\(ending.zh)")
        }
        let language = session.language
        switch presentation.format {
        case .json:
            try presentation.showJSON { json in
                try json.beginObject()
                for (field, value) in zip(object.fields, record.values) {
                    json.key(field.name)
                    if case .money(let money) = value { try json.string(money.text) } else { try json.value(value) }
                }
                try json.end()
            }
        case .csv:
            let columns = object.fields.map { Table.Column($0.name) }
            try presentation.show(
                Document([.table(Table(columns: columns, rows: [record.values]))]), language: language)
        case .text, .markdown, .html, .xlsx:
            var table = Table(columns: [.init(.field), .init(.value, wraps: true)])
            for (field, value) in zip(object.fields, record.values) where !value.isNull {
                // A workbook holds figures and days as such.
                let isKept = presentation.format == .xlsx && field.words[value.fileText] == nil
                table.append([
                    .text(field.label.text(in: language)),
                    isKept ? value : .text(field.words(of: value).text(in: language)),
                ])
            }
            try presentation.show(
                Document(
                    title: Label(en: "\(object.label.en) \(record.key)", zh: "\(object.label.zh) \(record.key)"),
                    [.table(table)]),
                language: language)
        }
    }

    /// What to say behind the key of a record that is not there.
    private func ending(_ object: ObjectDefinition, _ reader: any StoreReader) throws -> Label {
        let option =
            switch moment {
            case .latest: ""
            case .transaction(let number): " --at \(number)"
            case .date(let date): " --at \(date)"
            }
        let command = "`lunaria export \(object.name)\(option)`"
        return try MeantRecord.ending(
            for: key, in: object, reader,
            otherwise: Label(en: "\(command) lists the keys there are", zh: "\(command) 列出已有的编号"))
    }
}
