import LunariaCore

extension SpecListTable {
    static let proposals = declaration("proposals", of: proposal, PlannedAction.State.allCases.map(\.rawValue))

    static let proposal = HostClass(
        "proposal", "Something that a planner proposes; all are texts, and what is empty is absent.",
        fields: [
            .required("key", .text), .required("state", .text), .required("what", .text), .optional("who", .text),
            .optional("due", .date), .optional("object", .text), .optional("subject", .text), .required("rule", .text),
        ])

    static let alerts = declaration("alerts", of: watched, WatchedAlert.State.allCases.map(\.rawValue))

    static let watched = HostClass(
        "watched_alert", "Something that an alert has found; all are texts, and what is empty is absent.",
        fields: [
            .required("key", .text), .required("state", .text), .required("severity", .text),
            .required("message", .text), .optional("object", .text), .optional("subject", .text),
            .optional("period", .text), .optional("due", .date), .required("rule", .text),
            .required("opened_on", .date),
        ])

    private static func declaration(_ name: String, of element: HostClass, _ states: [String]) -> HostClass {
        HostClass(
            name, "The \(name) of a run, and how many there are in each state.",
            fields: [.required(name, .list(of: .instance(element.name)))] + states.map { .required($0, .integer) })
    }

    /// What a planner proposes.
    init(_ planned: [PlannedAction]) {
        declaration = Self.proposals
        element = Self.proposal
        elementName = "proposal"
        rows = planned.map { entry in
            let proposal = entry.proposal
            return [
                entry.key, entry.state.rawValue, proposal.what, proposal.who, proposal.due?.description,
                proposal.subject?.object, proposal.subject?.key, proposal.rule,
            ]
        }
        counts = PlannedAction.State.allCases.map { state in
            (state.rawValue, planned.count { $0.state == state })
        }
    }

    /// What an alert finds.
    init(_ watched: [WatchedAlert]) {
        declaration = Self.alerts
        element = Self.watched
        elementName = "alert"
        rows = watched.map { entry in
            let alert = entry.alert
            return [
                entry.key, entry.state.rawValue, alert.severity.rawValue, alert.message, alert.subject?.object,
                alert.subject?.key, alert.period, alert.due?.description, alert.rule, entry.openedOn.description,
            ]
        }
        counts = WatchedAlert.State.allCases.map { state in
            (state.rawValue, watched.count { $0.state == state })
        }
    }
}
