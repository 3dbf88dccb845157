import Crypto

/// SHA-256 over one version of a record: its object, id and the fields that are not empty, in order of their names.
///
/// Empty fields are left out, so that a column added later does not alter the hashes of what was written before.
struct ContentHash {
    private var sink = ByteSink()

    /// The hash of a version whose column `column` is added by `add`; called once for each column in order of names.
    mutating func make(
        of table: StoredTable, order: [Int], record: Int64, add: (Int, inout ByteSink) -> Void
    ) -> [UInt8] {
        sink.removeAll()
        sink.append(table.object)
        sink.append(record)
        for position in order { add(position, &sink) }
        return [UInt8](SHA256.hash(data: sink.bytes))
    }
}

extension ByteSink {
    /// Adds a field and its value, unless it is empty.
    mutating func append(field: String, _ value: StoredValue) {
        if case .null = value { return }
        append(field)
        append(value)
    }

    /// Adds a field and its value from a row, unless it is empty.
    mutating func append(_ column: StoredColumn, of row: PreparedStatement, at index: Int32) {
        if row.isNull(index) { return }
        append(column.name)
        if column.isInteger { append(row.integer(index)) } else { row.withText(index) { append(text: $0) } }
    }
}
