import LunariaCore

/// Rows that were read from another cursor to the end, so that they need no connection any more.
final class CollectedRows: RowCursor {
    private enum Cell {
        case empty
        case integer(Int64)
        case text([UInt8])
    }

    let columns: [RowColumn]
    private var rows: [(cells: [Cell], currency: Currency?)] = []
    private var position = -1

    /// Reads what is left of a cursor.
    init(_ cursor: any RowCursor) throws {
        columns = cursor.columns
        while try cursor.next() {
            rows.append((columns.indices.map { column in Self.cell(column, of: cursor) }, cursor.currency()))
        }
        cursor.close()
    }

    private static func cell(_ column: Int, of cursor: any RowCursor) -> Cell {
        if cursor.isNull(column) { return .empty }
        switch cursor.columns[column].type {
        case .text, .choice, .reference, .date, .datetime: return .text(cursor.withText(column) { Array($0) })
        case .integer, .decimal, .money, .percent, .boolean: return .integer(cursor.integer(column))
        }
    }

    func next() throws -> Bool {
        position = min(position + 1, rows.count)
        return rows.indices.contains(position)
    }

    func isNull(_ column: Int) -> Bool {
        if case .empty = cell(column) { true } else { false }
    }

    func integer(_ column: Int) -> Int64 {
        if case .integer(let integer) = cell(column) { integer } else { 0 }
    }

    func withText<Result>(_ column: Int, _ body: (UnsafeBufferPointer<UInt8>) throws -> Result) rethrows -> Result {
        guard case .text(let bytes) = cell(column) else {
            return try body(UnsafeBufferPointer(start: nil, count: 0))
        }
        return try bytes.withUnsafeBufferPointer(body)
    }

    func currency() -> Currency? { rows.indices.contains(position) ? rows[position].currency : nil }

    func close() { rows = [] }

    private func cell(_ column: Int) -> Cell {
        rows.indices.contains(position) ? rows[position].cells[column] : .empty
    }
}
