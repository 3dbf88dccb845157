import LunariaCore

/// What is different between two versions of a record, in words.
struct RecordDifference {
    /// Each field that differs: `stage: lead → won`, or of a new record, `stage: lead`.
    let parts: [String]

    /// Compares a version with the one before; a record that is new has none.
    init(from before: Record?, to after: Record) {
        parts = after.object.fields.indices.compactMap { index -> String? in
            let old = before?.values[index] ?? .null
            let new = after.values[index]
            guard !old.isExactly(new) else { return nil }
            let name = after.object.fields[index].name
            return before == nil ? "\(name): \(new.fileText)" : "\(name): \(old.fileText) → \(new.fileText)"
        }
    }
}
