import LunariaCore

/// Deals of one payee, one after the other, in order of date, then key.
protocol DealSource: AnyObject {
    /// Gives the next deal before a day to `body` and moves on; `false` when there is none.
    func take(before until: String, _ body: (any RowCursor, DealShare) throws -> Void) throws -> Bool
}
