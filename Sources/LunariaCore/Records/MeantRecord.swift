/// A record that somebody probably meant who gave its name, or its key with a slip, where a key is expected.
public struct MeantRecord: Sendable, Hashable {
    /// The key of the record.
    public let key: String
    /// What the record is called, if it has a name.
    public let name: String?

    /// Takes a record that may have been meant.
    public init(key: String, name: String? = nil) {
        self.key = key
        self.name = name
    }

    /// The record as a message shows it: `zhang.wei (张伟)`.
    public var words: Label {
        guard let name, !name.utf8.elementsEqual(key.utf8) else { return Label(key.shortened) }
        return Label(en: "\(key.shortened) (\(name.shortened))", zh: "\(key.shortened)（\(name.shortened)）")
    }

    /// Of more records than these only one of exactly that name is looked for.
    private static let mostSearched = 20_000
    /// So many are asked for; of more, none was meant more than another one.
    private static let mostMeant = 3

    /// What to say behind a key that no record has: `; did you mean zhang.wei (张伟)?`, or `otherwise` where nothing
    /// was probably meant.
    public static func ending(
        for text: String, in object: ObjectDefinition, _ reader: any StoreReader, otherwise: Label? = nil
    ) throws -> Label {
        ending(try find(text, in: object, reader), otherwise: otherwise)
    }

    /// The same for records that were found.
    public static func ending(_ meant: [MeantRecord], otherwise: Label? = nil) -> Label {
        guard !meant.isEmpty else {
            return otherwise.map { Label(en: "; \($0.en)", zh: "；\($0.zh)") } ?? Label("")
        }
        return Label(
            en: "; did you mean \(meant.map(\.words.en).joined(separator: " or "))?",
            zh: "；是不是 \(meant.map(\.words.zh).joined(separator: "、"))？")
    }

    /// The records that were probably meant, best first: those of that name, else the one whose key or name is nearest,
    /// else those that have the text in key or name.
    ///
    /// - Parameter further: keys that are known though no record has them.
    public static func find(
        _ text: String, in object: ObjectDefinition, _ reader: any StoreReader, further: [String] = []
    ) throws -> [MeantRecord] {
        let fields = [FieldDefinition.keyName] + (object.field("name") == nil ? [] : ["name"])
        if fields.count > 1 {
            let named = try records(
                Query(
                    object.name, filters: [.equal("name", .text(text))], projection: fields,
                    order: [.init(FieldDefinition.keyName)], limit: mostMeant + 1), reader)
            if !named.isEmpty { return named.count > mostMeant ? [] : named }
        }
        var all = try records(Query(object.name, projection: fields, limit: mostSearched + 1), reader)
        if all.count > mostSearched { return [] }
        let known = Set(all.map { ExactText($0.key) })
        all += further.filter { !known.contains(ExactText($0)) }.map { MeantRecord(key: $0) }
        return nearest(to: text, among: all)
    }

    /// The records whose key or name is the text but for a slip, or holds it.
    public static func nearest(to text: String, among all: [MeantRecord]) -> [MeantRecord] {
        let wanted = text.lowercased()
        let equal = all.filter { $0.key.lowercased() == wanted || $0.name?.lowercased() == wanted }
        if !equal.isEmpty { return equal.count > mostMeant ? [] : equal }
        if let key = Spelling.nearest(to: text, among: all.map(\.key)) { return all.filter { $0.key == key } }
        if let name = Spelling.nearest(to: text, among: all.compactMap(\.name)) {
            let named = all.filter { $0.name == name }
            return named.count > mostMeant ? [] : named
        }
        guard wanted.count > 1 else { return [] }
        let holding = all.filter {
            $0.key.lowercased().contains(wanted) || $0.name?.lowercased().contains(wanted) == true
        }
        return holding.count > mostMeant ? [] : holding
    }

    private static func records(_ query: Query, _ reader: any StoreReader) throws -> [MeantRecord] {
        let rows = try reader.rows(query)
        defer { rows.close() }
        var records: [MeantRecord] = []
        while try rows.next() {
            let hasName = query.projection.count > 1 && !rows.isNull(1)
            records.append(MeantRecord(key: rows.text(0), name: hasName ? rows.text(1) : nil))
        }
        return records
    }
}
