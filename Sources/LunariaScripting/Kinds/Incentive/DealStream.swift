import LunariaCore

/// The deals of a range of payees in order of owner, date and key, read once from beginning to end.
///
/// Payees are served in order of their keys, so that one pass over the data serves all of them, in flat memory.
final class DealStream {
    private let cursor: any RowCursor
    private let ownerColumn: Int
    private let dateColumn: Int
    private var hasRow = false

    /// Begins to read the deals whose owners are from the first payee to the last.
    init(_ setting: PlanSetting, owners: ClosedRange<ExactText>, over reader: any StoreReader) throws {
        guard let first = setting.parts.first else { throw StoreError.failed(reason: "the period has no parts") }
        var query = setting.query(from: try setting.start(of: first), until: setting.period.until)
        query.filters += [
            Filter("owner", .greaterOrEqual, [.text(owners.lowerBound.text)]),
            Filter("owner", .lessOrEqual, [.text(owners.upperBound.text)]),
        ]
        query.order = [.init("owner"), .init(setting.deals.datedBy)]
        cursor = try reader.rows(query)
        ownerColumn = query.projection.firstIndex(of: "owner") ?? 0
        dateColumn = query.projection.firstIndex(of: setting.deals.datedBy) ?? 0
        hasRow = try cursor.next()
    }

    /// Passes over what comes before a payee.
    func skip(to payee: String) throws {
        while hasRow, cursor.withText(ownerColumn, { RowText.compare($0, payee) < 0 }) { hasRow = try cursor.next() }
    }

    /// Gives the current row to `body` and moves on, if it is a deal of the payee before the day.
    func take(_ payee: String, before until: String, _ body: (any RowCursor) throws -> Void) throws -> Bool {
        guard hasRow, cursor.withText(ownerColumn, { RowText.compare($0, payee) == 0 }),
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
