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
        let record = try session.store().read(at: moment) { reader in try reader.record(object, key: key) }
        guard let record else {
            let (then, option) =
                switch moment {
                case .latest: ("", "")
                case .transaction(let number): (" after transaction \(number)", " --at \(number)")
                case .date(let date): (" at the end of \(date)", " --at \(date)")
                }
            throw Failure(
                .usage,
                "no \(object.name) '\(key)'\(then); `lunaria export \(object.name)\(option)` lists the keys there are")
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
            var table = Table(columns: [.init(.field), .init(.value)])
            for (field, value) in zip(object.fields, record.values) where !value.isNull {
                let text = if case .money(let money) = value { money.description } else { value.fileText }
                // A workbook holds figures and days as such.
                table.append(
                    [.text(field.label.text(in: language)), presentation.format == .xlsx ? value : .text(text)])
            }
            try presentation.show(
                Document(
                    title: Label(en: "\(object.label.en) \(record.key)", zh: "\(object.label.zh) \(record.key)"),
                    [.table(table)]),
                language: language)
        }
    }
}
