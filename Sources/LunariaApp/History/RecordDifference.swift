import LunariaCore
import LunariaRender

/// What is different between two versions of a record, in words.
struct RecordDifference {
    /// Each field that differs: `stage: lead → won`, or of a new record, `stage: lead`; in Chinese by its label.
    let parts: [Label]

    /// Compares a version with the one before; a record that is new has none.
    init(from before: Record?, to after: Record) {
        parts = after.object.fields.indices.compactMap { index -> Label? in
            let old = before?.values[index] ?? .null
            let new = after.values[index]
            guard !old.isExactly(new) else { return nil }
            let field = after.object.fields[index]
            guard before != nil else {
                return Label(
                    en: "\(field.name): \(new.fileText)", zh: "\(field.label.zh)：\(Self.words(of: new, field))")
            }
            return Label(
                en: "\(field.name): \(old.fileText) → \(new.fileText)",
                zh: "\(field.label.zh)：\(Self.words(of: old, field)) → \(Self.words(of: new, field))")
        }
    }

    private static func words(of value: Value, _ field: FieldDefinition) -> String {
        value.isNull ? "空" : field.words(of: value).zh
    }
}
