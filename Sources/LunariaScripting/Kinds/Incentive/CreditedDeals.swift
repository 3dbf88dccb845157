import LunariaCore

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
            let key = book.deals[credit.deal].key
            throw StoreError.failed(
                reason: Label(
                    en: "opportunity '\(key)' is gone while a plan runs", zh: "方案运行期间商机“\(key)”消失了"))
        }
        try body(cursor, DealShare(share: credit.share, role: credit.role, entry: credit.deal))
        return true
    }
}
