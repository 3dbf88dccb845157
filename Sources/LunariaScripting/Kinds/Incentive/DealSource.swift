import LunariaCore

/// Deals of one payee, one after the other, in order of date, then key.
protocol DealSource: AnyObject {
    /// Gives the next deal before a day to `body` and moves on; `false` when there is none.
    func take(before until: String, _ body: (any RowCursor, DealShare) throws -> Void) throws -> Bool
}

/// What of a deal is credited to a payee.
struct DealShare: Sendable, Hashable {
    /// The fraction of the deal.
    let share: Decimal
    let role: CreditRole
    /// The deal's number in the credit book; `nil` in a plan where the owner has it all.
    let entry: Int?

    /// All of the deal, as its owner has it.
    static let whole = DealShare(share: Decimal(1), role: .split, entry: nil)
}

/// How a payee takes part in a deal.
enum CreditRole: String, Sendable, Hashable, CaseIterable {
    /// One of the shares that make up the whole.
    case split
    /// Outside the whole, as for a specialist who supports the sale.
    case overlay
}

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

/// The deals that are credited to one payee, each read by its key.
final class CreditedDeals: DealSource {
    private let credits: ArraySlice<CreditBook.Credit>
    private let book: CreditBook
    private let setting: PlanSetting
    private let reader: any StoreReader
    private var position: Int

    init(
        _ credits: ArraySlice<CreditBook.Credit>, _ book: CreditBook, _ setting: PlanSetting, _ reader: any StoreReader
    ) {
        self.credits = credits
        self.book = book
        self.setting = setting
        self.reader = reader
        position = credits.startIndex
    }

    func take(before until: String, _ body: (any RowCursor, DealShare) throws -> Void) throws -> Bool {
        guard position < credits.endIndex, book.deals[credits[position].deal].date < until else { return false }
        let credit = credits[position]
        position += 1
        var query = Query(
            "opportunity", filters: [.equal(FieldDefinition.keyName, .text(book.deals[credit.deal].key))],
            projection: setting.projection)
        query.frozen = setting.frozen
        let cursor = try reader.rows(query)
        defer { cursor.close() }
        guard try cursor.next() else {
            throw StoreError.failed(reason: "opportunity '\(book.deals[credit.deal].key)' is gone while a plan runs")
        }
        try body(cursor, DealShare(share: credit.share, role: credit.role, entry: credit.deal))
        return true
    }
}
