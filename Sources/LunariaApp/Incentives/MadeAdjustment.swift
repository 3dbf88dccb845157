public import LunariaCore

/// An adjustment that was made.
public struct MadeAdjustment {
    /// Its key, such as `A1`.
    public let key: String
    /// The plan whose run pays it.
    public let plan: String
    /// The day by which it belongs to a period.
    public let date: CalendarDate
    /// What it does, in words.
    public let summary: Note
}

extension StoreWriter {
    /// Saves an adjustment under the next key, which none had before, not even one that was taken back.
    func makeAdjustment(_ fields: [String: Value]) throws -> String {
        let object = try schema.requireObject("adjustment")
        let rows = try rows(Query(object.name, projection: [FieldDefinition.keyName]))
        var number = 1
        while try rows.next() { number = max(number, (Int(rows.text(0).dropFirst()) ?? 0) + 1) }
        while try !versions(object, key: "A\(number)").isEmpty { number += 1 }
        let key = "A\(number)"
        _ = try save(RecordDraft(object, fields.merging(["key": .text(key)]) { given, _ in given }), .create)
        return key
    }
}
