/// What a cell of a sheet holds.
enum SheetCell: Hashable, Sendable {
    /// Text, also where it looks like a formula.
    case text(String)
    case number(Double)
    case boolean(Bool)
}
