import LunariaCore

/// The moves that a workflow has made with a record so far.
struct MoveHistory {
    /// How many there are.
    let count: Int
    /// The day of the last move of the field, whatever the workflow was called then.
    let lastDay: CalendarDate?
    private let states: Set<ExactText>

    init(of key: String, in workflow: Workflow, over reader: any RecordReader) throws {
        // Only the record is asked for: it has few moves, and a workflow has as many as there are.
        let rows = try reader.rows(
            Query(
                "transition", filters: [.equal("record", .text(key))],
                projection: ["workflow", "to", "object", "field", "date"]))
        defer { rows.close() }
        var count = 0
        var states: Set<ExactText> = []
        var lastDay: CalendarDate?
        while try rows.next() {
            if rows.text(2) == workflow.object, rows.text(3) == workflow.field, case .date(let day) = try rows.value(4)
            {
                lastDay = max(lastDay ?? day, day)
            }
            guard ExactText(rows.text(0)) == ExactText(workflow.name) else { continue }
            count += 1
            if !rows.isNull(1) { states.insert(ExactText(rows.text(1))) }
        }
        self.count = count
        self.lastDay = lastDay
        self.states = states
    }

    /// Whether a move has led to the state.
    func has(_ state: String) -> Bool { states.contains(ExactText(state)) }

    /// The key of the next move: `WORKFLOW/RECORD/NUMBER`; the record's key is hashed where the whole gets too long.
    static func key(_ workflow: String, _ record: String, number: Int) -> String {
        let digits = String(number)
        let padded = String(repeating: "0", count: max(0, 4 - digits.count)) + digits
        let key = "\(workflow)/\(record)/\(padded)"
        guard key.utf8.count > longestKey else { return key }
        var hash = ContentHash()
        hash.add(record)
        return "\(workflow)/\(hash.hexadecimal())/\(padded)"
    }

    /// In bytes, as for all records.
    private static let longestKey = 200
}
