import LunariaCore

/// The stored changes of a classification.
struct ClassificationHistory {
    static let object = "classification"

    /// A stored change.
    struct Entry {
        let asOf: Value
        let previous: Value
        let value: Value
        let reason: Value
    }

    let classification: Classification
    let reader: any StoreReader

    init(_ classification: Classification, _ reader: any StoreReader) {
        self.classification = classification
        self.reader = reader
    }

    private var name: String { classification.runnable.name }

    /// The changes of a record, oldest first.
    func entries(of record: String) throws -> [Entry] {
        let query = Query(
            Self.object, filters: [.equal("record", .text(record)), .equal("name", .text(name))],
            projection: ["as_of", "previous", "value", "reason"], order: [.init("as_of")])
        let cursor = try reader.rows(query)
        defer { cursor.close() }
        var entries: [Entry] = []
        while try cursor.next() {
            entries.append(
                Entry(
                    asOf: try cursor.value(0), previous: try cursor.value(1), value: try cursor.value(2),
                    reason: try cursor.value(3)))
        }
        return entries
    }

    /// Refuses to write history backwards.
    func check(_ asOf: CalendarDate) throws {
        let query = Query(Self.object, filters: [.equal("name", .text(name))])
        let rows = try reader.aggregate(AggregateQuery(query, [Aggregate(.max, of: "as_of")]))
        guard case .date(let last)? = rows.first?.figures.first, asOf < last else { return }
        throw Failure(
            .badData,
            en: "\(name) has changes as of \(last), and this run looks from \(asOf); the history goes forwards only\n"
                + "  hint: --dry-run shows what it makes of the records",
            zh: "\(name) 已有截至 \(last) 的变更，而此次运行的截至日期是 \(asOf)；历史只能向后写\n  提示：--dry-run 显示其结果")
    }

    /// The names of other classifications that have changed the field.
    func others() throws -> [String] {
        let query = Query(
            Self.object,
            filters: [
                .equal("object", .text(classification.object.name)), .equal("field", .text(classification.field.name)),
                Filter("name", .notEqual, [.text(name)]),
            ])
        return try reader.aggregate(AggregateQuery(query, groupBy: ["name"], [])).compactMap { $0.group.first?.text }
    }
}
