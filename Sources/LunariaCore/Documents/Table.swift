/// Rows of values under named columns.
public struct Table: Sendable, Hashable {
    /// A column of a table.
    public struct Column: Sendable, Hashable {
        /// On which side values stand.
        public enum Alignment: Sendable, Hashable {
            case leading
            case trailing
        }

        /// The name for programs: CSV header and JSON key.
        public let name: String
        /// The name for people.
        public let title: Label
        /// On which side values stand where a format can show it.
        public let alignment: Alignment
        /// What all values are, if that is declared.
        public let type: ColumnType?
        /// The decimals that people are shown of decimals and percentages; `nil` for those that suit each figure.
        public let places: Int?
        /// What people read for values that are words of the program, by those words.
        public let words: [String: Label]
        /// Where there is no room for all columns, that with the smallest figure is left out first; `nil` for one that stays.
        public let spare: Int?
        /// Whether a text for which there is no room goes on in the next line, instead of being shortened.
        public let wraps: Bool

        /// Makes a column; the title defaults to the name.
        public init(
            _ name: String, title: Label? = nil, alignment: Alignment = .leading, type: ColumnType? = nil,
            places: Int? = nil, words: [String: Label] = [:], spare: Int? = nil, wraps: Bool = false
        ) {
            self.name = name
            self.title = title ?? Label(name)
            self.alignment = alignment
            self.type = type
            self.places = places
            self.words = words
            self.spare = spare
            self.wraps = wraps
        }

        /// The column with words for further values.
        public func adding(words more: [String: Label]) -> Column {
            Column(
                name, title: title, alignment: alignment, type: type, places: places,
                words: words.merging(more) { _, new in new }, spare: spare, wraps: wraps)
        }
    }

    /// The columns from left to right.
    public let columns: [Column]
    /// Each row has one value for each column.
    public private(set) var rows: [[Value]]

    /// Rows that sum up the others, shown below them and set apart; programs that read CSV get none of them.
    public private(set) var totals: [[Value]] = []

    /// Makes a table; a short row is filled with `null`, a long one is cut.
    public init(columns: [Column], rows: [[Value]] = [], totals: [[Value]] = []) {
        self.columns = columns
        self.rows = []
        for row in rows { append(row) }
        for row in totals { append(total: row) }
    }

    /// Adds a row; a short row is filled with `null`, a long one is cut.
    public mutating func append(_ row: [Value]) {
        rows.append(fitted(row))
    }

    /// Adds a row that sums up others; a short one is filled with `null`, a long one is cut.
    public mutating func append(total row: [Value]) {
        totals.append(fitted(row))
    }

    /// The table with only the columns at some positions.
    public func picking(_ positions: [Int]) -> Table {
        let pick = { (row: [Value]) in positions.map { row[$0] } }
        return Table(columns: positions.map { columns[$0] }, rows: rows.map(pick), totals: totals.map(pick))
    }

    private func fitted(_ row: [Value]) -> [Value] {
        let missing = columns.count - row.count
        return missing > 0 ? row + [Value](repeating: .null, count: missing) : Array(row.prefix(columns.count))
    }
}
