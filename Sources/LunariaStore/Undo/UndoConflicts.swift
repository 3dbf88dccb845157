import LunariaCore

/// What stands in the way of an undo: the first few reasons and how many more there are.
struct UndoConflicts {
    private static let limit = 20
    private var reasons: [Label] = []
    private var count = 0

    var isEmpty: Bool { count == 0 }

    /// The reasons to show, the count of the rest last.
    var list: [Label] {
        let rest = count - reasons.count
        return rest > 0 ? reasons + [Label(en: "and \(rest) more", zh: "另有 \(rest) 项")] : reasons
    }

    /// Adds a reason; its words are only made if they are to be shown.
    mutating func add<Failure: Error>(_ reason: () throws(Failure) -> Label) throws(Failure) {
        if reasons.count < Self.limit { reasons.append(try reason()) }
        count += 1
    }
}
