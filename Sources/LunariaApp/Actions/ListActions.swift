public import LunariaCore

/// Lists stored actions in order of the day by which they are due; those without a day come last.
public struct ListActions {
    /// Only those of this person.
    public var who: String?
    /// Only those of this status, `open`, `done` or `cancelled`; of any if there is none.
    public var status: String? = "open"
    /// Only those due on this day.
    public var due: CalendarDate?
    /// Only those due on this day or before it.
    public var until: CalendarDate?

    private static let fields = [
        FieldDefinition.keyName, "status", "due", "who", "what", "object", "subject", "planner", "rule", "ended_on",
        "note",
    ]

    /// Describes a list of everything that is open.
    public init() {}

    /// Shows the list.
    public func run(in session: Session, _ presentation: Presentation) throws {
        let action = try session.schema().requireObject("action")
        var table = Table(
            columns: Self.fields.map { name in
                Table.Column(
                    name, title: OwnColumn(rawValue: name)?.title, words: action.field(name)?.words ?? [:])
            })
        try session.store().read(at: .latest) { reader in
            for filter in [Filter("due", .isEmpty, [.boolean(false)]), Filter("due", .isEmpty, [.boolean(true)])] {
                let rows = try reader.rows(
                    Query(
                        "action", filters: filters + [filter], projection: Self.fields, order: [Query.Order("due")]))
                while try rows.next() { table.append(try Self.fields.indices.map { try rows.value($0) }) }
            }
            if presentation.format.isForPeople {
                let planner = Self.fields.firstIndex(of: "planner")
                let planners = Set(table.rows.compactMap { row in planner.flatMap { row[$0].text } })
                // The plugin of a planner may be gone, or not load any more: its actions are listed all the same.
                let rules = planners.reduce(into: [:]) { $0[$1] = (try? session.host().runnable($1))?.words.rules }
                table = try NamedTable(try session.schema(), reader, rules: rules).named(table)
            }
        }
        try presentation.show(Document([.table(table)]), language: session.language)
    }

    private var filters: [Filter] {
        var filters: [Filter] = []
        if let who { filters.append(.equal("who", .text(who))) }
        if let status { filters.append(.equal("status", .text(status))) }
        if let due { filters.append(.equal("due", .date(due))) }
        if let until { filters.append(Filter("due", .lessOrEqual, [.date(until)])) }
        return filters
    }
}
