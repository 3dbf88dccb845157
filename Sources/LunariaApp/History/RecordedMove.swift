import LunariaCore

/// A move from state to state as it stands in the history of its record.
struct RecordedMove {
    let workflow: String
    let field: String
    let from: Value
    let to: Value
    let date: CalendarDate
    let author: String
    let reason: Value
    let skipped: Value

    /// The fields it is read from, in the order of the columns.
    static let fields = ["workflow", "field", "from", "to", "date", "author", "reason", "skipped"]

    /// Reads the present row.
    init(_ row: any RowCursor) throws {
        workflow = row.text(0)
        field = row.text(1)
        from = try row.value(2)
        to = try row.value(3)
        date = try CalendarDate(parsing: row.text(4))
        author = row.text(5)
        reason = try row.value(6)
        skipped = try row.value(7)
    }
}
