import LunariaCore

/// The alerts of one name that are stored, and what becomes of them.
struct AlertBook {
    private let name: String
    private let asOf: CalendarDate
    /// What is open, in order of key.
    private var open: [(identity: AlertIdentity, watched: WatchedAlert)] = []

    /// Reads the open alerts of a name; `asOf` is the day from which they are looked at.
    init(of name: String, asOf: CalendarDate, _ reader: any RecordReader) throws {
        self.name = name
        self.asOf = asOf
        let fields = [
            FieldDefinition.keyName, "severity", "message", "object", "subject", "due", "period", "rule", "opened_on",
        ]
        let rows = try reader.rows(
            Query(
                "alert", filters: [.equal("name", .text(name)), .equal("status", .text("open"))], projection: fields))
        while try rows.next() {
            func date(_ column: Int) throws -> CalendarDate? {
                if case .date(let date) = try rows.value(column) { date } else { nil }
            }
            let alert = RaisedAlert(
                severity: Finding.Severity(rawValue: rows.text(1)) ?? .warn, message: rows.text(2),
                subject: rows.isNull(3) ? nil : Subject(object: rows.text(3), key: rows.text(4)), due: try date(5),
                period: rows.isNull(6) ? nil : rows.text(6), rule: rows.text(7))
            let watched = WatchedAlert(
                key: rows.text(0), state: .closed, alert: alert, openedOn: try date(8) ?? asOf)
            open.append((alert.identity(in: name), watched))
        }
    }

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
        var present: [AlertIdentity: WatchedAlert] = [:]
        for (identity, watched) in open { present[identity] = watched }
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
            if let before = present[identity] {
                return WatchedAlert(key: before.key, state: .open, alert: alert, openedOn: before.openedOn)
            }
            return WatchedAlert(key: identity.key(openedOn: asOf), state: .opened, alert: alert, openedOn: asOf)
        }
        watched += open.filter { worst[$0.identity] == nil }.map(\.watched)
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
