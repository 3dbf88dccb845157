import LunariaCore

/// The alerts of one name that are stored, and what becomes of them.
struct AlertBook {
    private struct Entry {
        let identity: AlertIdentity
        let key: String
        let alert: RaisedAlert
        let openedOn: CalendarDate
        let isOpen: Bool
        /// Whether an older one of the same identity is open, too: an undone closing leaves two.
        var isDouble = false

        /// What has become of it, if it is `alert` now.
        func watched(_ state: WatchedAlert.State, _ alert: RaisedAlert) -> WatchedAlert {
            WatchedAlert(key: key, state: state, alert: alert, openedOn: openedOn)
        }
    }

    private let name: String
    private let asOf: CalendarDate
    /// What is open, and what was closed on the day, the oldest first.
    private var entries: [Entry] = []

    /// Reads the alerts of a name that are open or were closed on the day from which they are looked at.
    init(of name: String, asOf: CalendarDate, _ reader: any RecordReader) throws {
        self.name = name
        self.asOf = asOf
        try read([.equal("status", .text("open"))], isOpen: true, reader)
        var open: Set<AlertIdentity> = []
        for index in entries.indices { entries[index].isDouble = !open.insert(entries[index].identity).inserted }
        try read([.equal("status", .text("closed")), .equal("closed_on", .date(asOf))], isOpen: false, reader)
    }

    private mutating func read(_ filters: [Filter], isOpen: Bool, _ reader: any RecordReader) throws {
        let fields = [
            FieldDefinition.keyName, "severity", "message", "object", "subject", "due", "period", "rule", "opened_on",
        ]
        let rows = try reader.rows(
            Query(
                "alert", filters: [.equal("name", .text(name))] + filters, projection: fields,
                order: [Query.Order("opened_on"), Query.Order(FieldDefinition.keyName)]))
        while try rows.next() {
            func date(_ column: Int) throws -> CalendarDate? {
                if case .date(let date) = try rows.value(column) { date } else { nil }
            }
            let alert = RaisedAlert(
                severity: Finding.Severity(rawValue: rows.text(1)) ?? .warn, message: rows.text(2),
                subject: rows.isNull(3) ? nil : Subject(object: rows.text(3), key: rows.text(4)), due: try date(5),
                period: rows.isNull(6) ? nil : rows.text(6), rule: rows.text(7))
            entries.append(
                Entry(
                    identity: alert.identity(in: name), key: rows.text(0), alert: alert,
                    openedOn: try date(8) ?? asOf, isOpen: isOpen))
        }
    }

    /// The open ones beside older open ones of the same identity: they are closed, and not shown.
    var doubles: [WatchedAlert] { entries.filter(\.isDouble).map { $0.watched(.closed, $0.alert) } }

    /// The last day from which an alert of the name was looked at and something came of it.
    static func lastDay(of name: String, _ reader: any RecordReader) throws -> CalendarDate? {
        let query = AggregateQuery(
            Query("alert", filters: [.equal("name", .text(name))]),
            [Aggregate(.max, of: "opened_on"), Aggregate(.max, of: "closed_on")])
        return try reader.aggregate(query).flatMap(\.figures).compactMap { figure -> CalendarDate? in
            if case .date(let date) = figure { date } else { nil }
        }.max()
    }

    /// What becomes of the stored alerts now that these are raised: opened ones first, then those still open, then closed
    /// ones; the most severe first among each.
    ///
    /// Of several of one identity the most severe stands, of equally severe ones the first.
    func judge(_ raised: [RaisedAlert]) -> [WatchedAlert] {
        var present: [AlertIdentity: Entry] = [:]
        for entry in entries where present[entry.identity] == nil { present[entry.identity] = entry }
        var order: [AlertIdentity] = []
        var worst: [AlertIdentity: RaisedAlert] = [:]
        for alert in raised {
            let identity = alert.identity(in: name)
            if let other = worst[identity] {
                if other.severity < alert.severity { worst[identity] = alert }
            } else {
                worst[identity] = alert
                order.append(identity)
            }
        }
        var watched = order.compactMap { identity -> WatchedAlert? in
            guard let alert = worst[identity] else { return nil }
            if let before = present[identity] { return before.watched(before.isOpen ? .open : .opened, alert) }
            return WatchedAlert(key: identity.key(openedOn: asOf), state: .opened, alert: alert, openedOn: asOf)
        }
        watched += entries.filter { $0.isOpen && !$0.isDouble && worst[$0.identity] == nil }
            .map { $0.watched(.closed, $0.alert) }
        return WatchedAlert.State.allCases.flatMap { state in
            Finding.Severity.allCases.reversed().flatMap { severity in
                watched.filter { $0.state == state && $0.alert.severity == severity }
            }
        }
    }
}

extension RaisedAlert {
    fileprivate func identity(in name: String) -> AlertIdentity {
        AlertIdentity(name: name, rule: rule, subject: subject, period: period)
    }
}
