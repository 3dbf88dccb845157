import LunariaCore

/// The deals of a range of payees in order of payee, date and key, read once from beginning to end.
///
/// Payees are served in order of their keys, so that one pass over the data serves all of them, in flat memory.
final class DealStream {
    private let cursor: any RowCursor
    private let payeeColumn: Int
    private let dateColumn: Int
    private var hasRow = false

    /// Begins to read the deals of the payees from the first to the last; `nil` for a plan that does not look at deals.
    init?(_ setting: PlanSetting, payees: ClosedRange<ExactText>, over reader: any StoreReader) throws {
        guard let field = setting.deals.payeeField else { return nil }
        guard let first = setting.parts.first else {
            throw StoreError.failed(reason: Label(en: "the period has no parts", zh: "期间中没有部分"))
        }
        var query = setting.query(from: try setting.start(of: first), until: setting.period.until)
        query.filters += [
            Filter(field, .greaterOrEqual, [.text(payees.lowerBound.text)]),
            Filter(field, .lessOrEqual, [.text(payees.upperBound.text)]),
        ]
        query.order = [.init(field), .init(setting.deals.datedBy)]
        cursor = try reader.rows(query)
        payeeColumn = query.projection.firstIndex(of: field) ?? 0
        dateColumn = query.projection.firstIndex(of: setting.deals.datedBy) ?? 0
        hasRow = try cursor.next()
    }

    /// Passes over what comes before a payee.
    func skip(to payee: String) throws {
        while hasRow, cursor.withText(payeeColumn, { RowText.compare($0, payee) < 0 }) { hasRow = try cursor.next() }
    }

    /// Gives the current row to `body` and moves on, if it is a deal of the payee before the day.
    func take(_ payee: String, before until: String, _ body: (any RowCursor) throws -> Void) throws -> Bool {
        guard hasRow, cursor.withText(payeeColumn, { RowText.compare($0, payee) == 0 }),
            cursor.withText(dateColumn, { RowText.compare($0, until) < 0 })
        else { return false }
        try body(cursor)
        hasRow = try cursor.next()
        return true
    }

    /// Passes over what is left of a payee up to a day.
    func drop(_ payee: String, before until: String) throws {
        while try take(payee, before: until, { _ in }) {}
    }

    /// Ends the reading.
    func close() { cursor.close() }
}
