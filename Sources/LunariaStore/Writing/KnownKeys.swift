/// Keys that were looked up and found; compared by their bytes, as the database does.
///
/// Swift takes `é` in one letter and in two for the same string; two records may have them as different keys.
struct KnownKeys {
    private struct Key: Hashable {
        let text: String

        static func == (left: Key, right: Key) -> Bool { left.text.utf8.elementsEqual(right.text.utf8) }

        func hash(into hasher: inout Hasher) {
            var text = text
            text.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
        }
    }

    /// Enough for every account of most workspaces; beyond it the set starts anew, so that memory stays flat.
    private static let limit = 50_000
    private var keys: Set<Key> = []

    func contains(_ key: String) -> Bool { keys.contains(Key(text: key)) }

    mutating func insert(_ key: String) {
        if keys.count >= Self.limit { keys.removeAll(keepingCapacity: true) }
        keys.insert(Key(text: key))
    }

    mutating func remove(_ key: String) { keys.remove(Key(text: key)) }
}
