/// How a cell of a sheet looks.
struct CellStyle: Hashable, Sendable {
    /// What a cell is there for.
    enum Role: Hashable, Sendable {
        /// The name of the whole document.
        case title
        case heading
        case text
        /// A line of a drawing made of characters of one width.
        case drawing
        /// The name of a figure.
        case label
        /// The title of a column.
        case header
        /// A value.
        case value
        /// A value that sums up those above.
        case total
        /// The figure that the document is about.
        case lead
    }

    let role: Role
    /// How a number is shown, in the notation of Excel; `nil` for what is no number.
    var numberFormat: String?
    var isTrailing = false
    /// Whether text goes on in a new line where the cell ends.
    var wraps = false
}
