import LunariaCore

/// Lists the stored runs, oldest first, and when each was posted.
public struct ListRuns {
    /// The plan whose runs are listed; all unless given.
    public let plan: String?

    /// Describes the list.
    public init(plan: String? = nil) {
        self.plan = plan
    }

    /// Shows the list; a plan that has no runs is an error with a suggestion.
    public func run(in session: Session, _ presentation: Presentation) throws {
        var table = Table(columns: [
            .init(.run), .init(.plan), .init(.period), .init(.lines, alignment: .trailing),
            .init(.total, alignment: .trailing), .init(.currency), .init(.posted),
        ])
        let (runs, posted) = try session.history().read(at: .latest) { reader in
            let all = try reader.runs()
            let plan = try plan.map { try PlanName.check($0, among: all) }
            return (all.filter { plan == nil || $0.plan == plan }, try Self.posted(reader))
        }
        for run in runs {
            table.append([
                .text(run.name), .text(run.plan), .text(run.period.label), .integer(Int64(run.lineCount)),
                .money(run.total), .text(run.currency.code), posted[run.hash] ?? .null,
            ])
        }
        try presentation.show(Document([.table(table)]), language: session.language)
    }

    /// The day on which each posted run was posted, by hash.
    private static func posted(_ reader: any StoreReader) throws -> [String: Value] {
        var days: [String: Value] = [:]
        let rows = try reader.rows(Query("posting", projection: [FieldDefinition.keyName, "posted_on"]))
        while try rows.next() { days[rows.text(0)] = try rows.value(1) }
        return days
    }
}
