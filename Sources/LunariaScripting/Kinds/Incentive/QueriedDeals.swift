import LunariaCore

/// The deals of one payee out of a query of their own, for a second look or for deals of earlier periods.
final class QueriedDeals: DealSource {
    private let cursor: any RowCursor
    private let dateColumn: Int

    init(_ cursor: any RowCursor, dateColumn: Int) {
        self.cursor = cursor
        self.dateColumn = dateColumn
    }

    func take(before until: String, _ body: (any RowCursor, DealShare) throws -> Void) throws -> Bool {
        guard try cursor.next() else { return false }
        guard cursor.withText(dateColumn, { RowText.compare($0, until) < 0 }) else { return false }
        try body(cursor, .whole)
        return true
    }
}
