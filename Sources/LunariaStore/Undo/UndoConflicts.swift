/// What stands in the way of an undo: the first few reasons and how many more there are.
struct UndoConflicts {
    private static let limit = 20
    private var reasons: [String] = []
    private var count = 0

    var isEmpty: Bool { count == 0 }

    /// The reasons to show, the count of the rest last.
    var list: [String] { count > reasons.count ? reasons + ["and \(count - reasons.count) more"] : reasons }

    /// Adds a reason; its words are only made if they are to be shown.
    mutating func add<Failure: Error>(_ reason: () throws(Failure) -> String) throws(Failure) {
        if reasons.count < Self.limit { reasons.append(try reason()) }
        count += 1
    }
}
