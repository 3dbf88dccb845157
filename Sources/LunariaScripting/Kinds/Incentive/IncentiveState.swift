import LuaVM
import LunariaCore

/// What the host functions of a running incentive plan share.
final class IncentiveState {
    let stream: DealStream
    let datedBy: String
    let dealQuery: Query
    let currency: Currency
    let rounding: Rounding
    let reader: any StoreReader
    private let emit: (IncentiveLine) throws -> Void
    /// The payee being paid and the part of the period.
    var payee = ""
    var part: Period
    /// The first day after the part, as the database writes it.
    var until = ""
    /// The payee's table in Lua, by which a payee whose turn is over is told from the present one.
    var payeeTable: UnsafeRawPointer?
    /// Whether the stream has been given to the plan for this payee and part already.
    var isStreamUsed = false
    /// Whether the calculation has ended, so that what a plan kept of it does nothing any more.
    private(set) var isOver = false
    private(set) var lineCount = 0
    private(set) var total: Money

    init(
        stream: DealStream, dealQuery: Query, datedBy: String, period: Period, currency: Currency, rounding: Rounding,
        reader: any StoreReader, emit: @escaping (IncentiveLine) throws -> Void
    ) {
        self.stream = stream
        self.dealQuery = dealQuery
        self.datedBy = datedBy
        self.currency = currency
        self.rounding = rounding
        self.reader = reader
        self.emit = emit
        part = period
        total = .zero(currency)
    }

    /// The date of a deal of the present payee and part, or `nil` if the key is not that of one.
    func date(ofDeal key: String) throws -> CalendarDate? {
        if let current = stream.current, current.key.utf8.elementsEqual(key.utf8), isStreamUsed {
            return try CalendarDate(parsing: current.date)
        }
        var query = partQuery
        query.filters.append(.equal(FieldDefinition.keyName, .text(key)))
        query.projection = [datedBy]
        let cursor = try reader.rows(query)
        defer { cursor.close() }
        guard try cursor.next(), case .date(let date) = try cursor.value(0) else { return nil }
        return date
    }

    /// The deals of the present payee and part.
    var partQuery: Query {
        var query = dealQuery
        query.filters += [
            .equal("owner", .text(payee)), Filter(datedBy, .greaterOrEqual, [.date(part.start)]),
            Filter(datedBy, .less, [.date(part.until)]),
        ]
        return query
    }

    /// Turns to a payee and a part of the period.
    func begin(_ payee: String, _ part: Period) throws {
        self.payee = payee
        self.part = part
        until = part.until.description
        isStreamUsed = false
        try stream.skip(to: payee)
    }

    /// Leaves the payee's part; deals the plan has not looked at are passed over.
    func leave() throws {
        try stream.drop(payee, before: until)
    }

    /// Passes over everything that is left.
    func finish() throws { try stream.finish() }

    /// Ends the calculation, also one that failed.
    func end() { isOver = true }

    /// Adds a line for the payee, with which the lines come to `total`.
    func pay(
        deal: String?, date: CalendarDate?, rule: String, basis: Money?, rate: Percent?, amount: Money, total: Money
    ) throws {
        self.total = total
        lineCount += 1
        try emit(
            IncentiveLine(
                number: lineCount, payee: payee, opportunity: deal, date: date, rule: rule, basis: basis, rate: rate,
                amount: amount))
    }
}
