import LunariaCore

/// Who was whose manager on which day.
///
/// A record of `assignment` that is valid on the day decides; where there is none, the rep's own `manager`.
struct Hierarchy: Sendable {
    private struct Assignment: Sendable {
        let manager: String
        let from: CalendarDate?
        let until: CalendarDate?

        func isValid(on date: CalendarDate) -> Bool {
            (from.map { $0 <= date } ?? true) && (until.map { date <= $0 } ?? true)
        }
    }

    private static let assignment = "assignment"
    private static let mostLevels = 50
    private var assignments: [ExactText: [Assignment]] = [:]
    private var managers: [ExactText: String] = [:]

    /// Reads the hierarchy; all that is read enters the hash of the run's inputs.
    init(_ reader: any StoreReader, hash: inout ContentHash) throws {
        let reps = try reader.rows(Query("rep", projection: [FieldDefinition.keyName, "manager"]))
        while try reps.next() {
            guard !reps.isNull(1) else { continue }
            managers[ExactText(reps.text(0))] = reps.text(1)
            hash.add(reps.text(0))
            hash.add(reps.text(1))
        }
        hash.add(-1)
        guard reader.schema.object(Self.assignment) != nil else { return }
        let rows = try reader.rows(
            Query(
                Self.assignment, projection: ["rep", "manager", "valid_from", "valid_until"],
                order: [.init("rep"), .init("valid_from")]))
        while try rows.next() {
            guard !rows.isNull(0), !rows.isNull(1) else { continue }
            for column in 0..<4 { hash.add(rows.isNull(column) ? "" : rows.text(column)) }
            let assignment = Assignment(
                manager: rows.text(1), from: try Self.date(rows, 2), until: try Self.date(rows, 3))
            assignments[ExactText(rows.text(0)), default: []].append(assignment)
        }
    }

    /// The managers above a rep on a day, the direct one first; a circle ends where it would begin anew.
    func managers(of rep: String, on date: CalendarDate) -> [String] {
        var chain: [String] = []
        var seen: Set<ExactText> = [ExactText(rep)]
        var current = rep
        while chain.count < Self.mostLevels, let manager = manager(of: current, on: date),
            seen.insert(ExactText(manager)).inserted
        {
            chain.append(manager)
            current = manager
        }
        return chain
    }

    /// Of several valid assignments the one that began last holds.
    private func manager(of rep: String, on date: CalendarDate) -> String? {
        let key = ExactText(rep)
        return assignments[key]?.last { $0.isValid(on: date) }?.manager ?? managers[key]
    }

    private static func date(_ rows: any RowCursor, _ column: Int) throws -> CalendarDate? {
        rows.isNull(column) ? nil : try rows.withText(column) { bytes in try CalendarDate(parsing: bytes) }
    }
}
