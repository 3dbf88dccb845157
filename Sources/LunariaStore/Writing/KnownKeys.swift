import LunariaCore

/// Keys that were looked up and found.
struct KnownKeys {
    /// Enough for every account of most workspaces; beyond it the set starts anew, so that memory stays flat.
    private static let limit = 50_000
    private var keys: Set<ExactText> = []

    func contains(_ key: String) -> Bool { keys.contains(ExactText(key)) }

    mutating func insert(_ key: String) {
        if keys.count >= Self.limit { keys.removeAll(keepingCapacity: true) }
        keys.insert(ExactText(key))
    }

    mutating func remove(_ key: String) { keys.remove(ExactText(key)) }
}
