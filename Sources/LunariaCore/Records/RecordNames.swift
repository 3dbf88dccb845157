/// What people call records, by their keys.
public struct RecordNames {
    /// The most keys that are asked for at once.
    private static let batch = 500

    private let schema: Schema
    private let reader: any RecordReader

    /// Takes names from the data of a reader.
    public init(_ schema: Schema, _ reader: any RecordReader) {
        self.schema = schema
        self.reader = reader
    }

    /// The names of records by their keys: of those that are there and have one that says something, and is not the key itself.
    ///
    /// An object without a field `name` of texts has none.
    public func names(of object: String, _ keys: Set<String>) throws -> [String: String] {
        guard schema.object(object)?.field("name")?.type == .text else { return [:] }
        var names: [String: String] = [:]
        let sorted = keys.sorted()
        for start in stride(from: 0, to: sorted.count, by: Self.batch) {
            let asked = sorted[start..<min(start + Self.batch, sorted.count)].map { Value.text($0) }
            let rows = try reader.rows(
                Query(
                    object, filters: [Filter(FieldDefinition.keyName, .oneOf, asked)],
                    projection: [FieldDefinition.keyName, "name"]))
            while try rows.next() {
                let (key, name) = (rows.text(0), rows.text(1))
                if !rows.isNull(1), name != key, name.contains(where: { !$0.isWhitespace }) { names[key] = name }
            }
        }
        return names
    }

    /// What people read for the keys of records: the name, and the key behind it where several have the same, or where
    /// the name is the key of another.
    public func words(of object: String, _ keys: Set<String>) throws -> [String: Label] {
        let names = try names(of: object, keys)
        let count = Dictionary(names.values.map { ($0, 1) }, uniquingKeysWith: +)
        return names.reduce(into: [:]) { words, entry in
            words[entry.key] =
                count[entry.value] == 1 && !keys.contains(entry.value)
                ? Label(entry.value) : Self.words(entry.value, key: entry.key)
        }
    }

    /// A name with its key behind it.
    public static func words(_ name: String, key: String) -> Label {
        Label(en: "\(name) (\(key))", zh: "\(name)（\(key)）")
    }
}
