import LunariaCore

extension SpecListTable {
    /// What a planner proposes.
    init(_ planned: [PlannedAction]) {
        name = "proposals"
        element = "the proposal"
        fields = ["key", "state", "what", "who", "due", "object", "subject", "rule"]
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
        name = "alerts"
        element = "the alert"
        fields = [
            "key", "state", "severity", "message", "object", "subject", "period", "due", "rule", "opened_on",
        ]
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
