import Glibc
import LunariaCore

/// The deals of a period in order of owner, date and key, read once from beginning to end.
///
/// Payees are served in order of their keys, so that one pass over the data serves all of them, in flat memory. What
/// belongs to nobody among the payees is counted on the way.
final class DealStream {
    private let cursor: any RowCursor
    private let ownerColumn: Int
    private let dateColumn: Int
    private let keyColumn: Int
    /// The column of the amount, if the plan looks at it.
    private let amountColumn: Int?
    private var hasRow = false
    /// The key and the date of the deal that was given out last.
    private(set) var current: (key: String, date: String)?
    private(set) var unpayable = UnpayableDeals()

    /// The query whose rows a stream reads; `owner` and the date come with the fields asked for.
    static func query(
        _ plan: IncentiveContribution, _ period: Period, currency: Currency, object: ObjectDefinition
    ) -> Query {
        var fields = plan.fields ?? object.fields.map(\.name)
        for needed in [FieldDefinition.keyName, "owner", plan.datedBy] where !fields.contains(needed) {
            fields.append(needed)
        }
        return Query(
            object.name, filters: filters(plan, period) + [.equal(FieldDefinition.currencyName, .text(currency.code))],
            projection: fields, order: [.init("owner"), .init(plan.datedBy)])
    }

    /// The conditions that a deal belongs to the plan and the period.
    static func filters(_ plan: IncentiveContribution, _ period: Period) -> [Filter] {
        var filters: [Filter] = [
            Filter(plan.datedBy, .greaterOrEqual, [.date(period.start)]),
            Filter(plan.datedBy, .less, [.date(period.until)]),
        ]
        if let outcome = plan.outcome { filters.append(.equal("outcome", .text(outcome))) }
        return filters
    }

    init(_ query: Query, datedBy: String, over reader: any StoreReader) throws {
        cursor = try reader.rows(query)
        ownerColumn = query.projection.firstIndex(of: "owner") ?? 0
        keyColumn = query.projection.firstIndex(of: FieldDefinition.keyName) ?? 0
        dateColumn = query.projection.firstIndex(of: datedBy) ?? 0
        amountColumn = query.projection.firstIndex(of: "amount")
        hasRow = try cursor.next()
    }

    /// Passes over what comes before a payee.
    func skip(to payee: String) throws {
        while hasRow {
            if !cursor.isNull(ownerColumn) {
                let order = cursor.withText(ownerColumn) { bytes in Self.compare(bytes, payee) }
                if order >= 0 { return }
                unpayable.count(owner: cursor.text(ownerColumn))
            } else {
                unpayable.count(owner: nil)
            }
            hasRow = try cursor.next()
        }
    }

    /// Whether the current row is a deal of the payee before the date.
    func isAt(_ payee: String, before until: String) -> Bool {
        guard hasRow, !cursor.isNull(ownerColumn) else { return false }
        let isOwner = cursor.withText(ownerColumn) { bytes in Self.compare(bytes, payee) == 0 }
        return isOwner && cursor.withText(dateColumn) { bytes in Self.compare(bytes, until) < 0 }
    }

    /// Gives the current row to `body` and moves on.
    func take(_ body: (any RowCursor) throws -> Void) throws {
        if let amountColumn, cursor.isNull(amountColumn) { unpayable.countMissingAmount() }
        current = (cursor.text(keyColumn), cursor.text(dateColumn))
        try body(cursor)
        hasRow = try cursor.next()
    }

    /// Passes over what is left of a payee up to a date.
    func drop(_ payee: String, before until: String) throws {
        while isAt(payee, before: until) { hasRow = try cursor.next() }
    }

    /// Passes over everything that is left.
    func finish() throws {
        while hasRow {
            unpayable.count(owner: cursor.isNull(ownerColumn) ? nil : cursor.text(ownerColumn))
            hasRow = try cursor.next()
        }
        cursor.close()
    }

    /// Compares by bytes, as the database orders text.
    private static func compare(_ bytes: UnsafeBufferPointer<UInt8>, _ text: String) -> Int {
        var text = text
        return text.withUTF8 { other in
            guard let left = bytes.baseAddress, let right = other.baseAddress else { return bytes.count - other.count }
            let order = memcmp(left, right, min(bytes.count, other.count))
            return order == 0 ? bytes.count - other.count : Int(order)
        }
    }
}
