import LunariaCore

/// The actions of a planner that are stored, for telling which proposals are new.
struct ActionBook {
    private struct Entry {
        let key: String
        let state: PlannedAction.State
    }

    private let planner: String
    /// What is open, by topic.
    private var open: [String: Entry] = [:]
    /// Everything, by the key that its planner, rule, subject, text and day come to.
    private var known: [String: Entry] = [:]

    /// Reads the actions of a planner.
    init(of planner: String, _ reader: any RecordReader) throws {
        self.planner = planner
        let fields = ["rule", "object", "subject", "what", "due", "status", FieldDefinition.keyName]
        let rows = try reader.rows(
            Query("action", filters: [.equal("planner", .text(planner))], projection: fields))
        while try rows.next() {
            let subject = rows.isNull(1) ? nil : Subject(object: rows.text(1), key: rows.text(2))
            let due: CalendarDate? = if case .date(let date) = try rows.value(4) { date } else { nil }
            let identity = ActionIdentity(
                planner: planner, rule: rows.text(0), subject: subject, what: rows.text(3), due: due)
            let state: PlannedAction.State =
                switch rows.text(5) {
                case "done": .done
                case "cancelled": .cancelled
                default: .open
                }
            add(Entry(key: rows.text(6), state: state), identity)
        }
    }

    /// Tells of each proposal whether it is new; of equal ones only the first is there.
    mutating func judge(_ proposals: [ActionProposal]) -> [PlannedAction] {
        var seen: Set<String> = []
        var planned: [PlannedAction] = []
        for proposal in proposals {
            let identity = identify(proposal, proposal.what)
            let translated = identify(proposal, proposal.translation)
            guard seen.insert(identity.key).inserted else { continue }
            if let entry = open[identity.topic] ?? open[translated.topic] ?? known[identity.key]
                ?? known[translated.key]
            {
                planned.append(PlannedAction(key: entry.key, state: entry.state, proposal: proposal))
            } else {
                planned.append(PlannedAction(key: identity.key, state: .new, proposal: proposal))
                add(Entry(key: identity.key, state: .open), identity)
            }
        }
        return planned
    }

    private func identify(_ proposal: ActionProposal, _ what: String) -> ActionIdentity {
        ActionIdentity(
            planner: planner, rule: proposal.rule, subject: proposal.subject, what: what, due: proposal.due)
    }

    private mutating func add(_ entry: Entry, _ identity: ActionIdentity) {
        if entry.state == .open { open[identity.topic] = entry }
        known[identity.key] = entry
        // Somebody may have changed the day or the words since the action was proposed.
        if known[entry.key] == nil { known[entry.key] = entry }
    }
}
