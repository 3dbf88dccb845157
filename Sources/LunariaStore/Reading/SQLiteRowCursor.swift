import LunariaCore

/// The rows of a statement; integers and text come straight from SQLite's memory.
final class SQLiteRowCursor: RowCursor {
    let columns: [RowColumn]
    private var statement: PreparedStatement?
    private let first: Int32
    private let currencyColumn: Int32?
    private let open: OpenCursors?
    private var isOnRow = false
    private var lastCurrency: (letters: UInt32, currency: Currency)?

    /// Makes a cursor over a statement whose columns begin at `first`.
    init(
        _ statement: PreparedStatement, columns: [RowColumn], currencyColumn: Int32?, first: Int32 = 0,
        open: OpenCursors
    ) {
        self.statement = statement
        self.columns = columns
        self.currencyColumn = currencyColumn.map { $0 + first }
        self.first = first
        self.open = open
        open.add(self, on: statement)
    }

    /// Reads the row a statement stands on; moving on is left to whoever owns the statement.
    init(standingOn statement: PreparedStatement, columns: [RowColumn], currencyColumn: Int32?, first: Int32) {
        self.statement = statement
        self.columns = columns
        self.currencyColumn = currencyColumn.map { $0 + first }
        self.first = first
        self.open = nil
        isOnRow = true
    }

    deinit { close() }

    func next() throws -> Bool {
        guard let statement else { return false }
        isOnRow = try statement.step()
        if !isOnRow { close() }
        return isOnRow
    }

    func isNull(_ column: Int) -> Bool {
        guard isOnRow, let statement else { return true }
        return statement.isNull(first + Int32(truncatingIfNeeded: column))
    }

    func integer(_ column: Int) -> Int64 {
        guard isOnRow, let statement else { return 0 }
        return statement.integer(first + Int32(truncatingIfNeeded: column))
    }

    func withText<Result>(
        _ column: Int, _ body: (UnsafeBufferPointer<UInt8>) throws -> Result
    ) rethrows -> Result {
        guard isOnRow, let statement else { return try body(UnsafeBufferPointer(start: nil, count: 0)) }
        return try statement.withText(first + Int32(truncatingIfNeeded: column), body)
    }

    func currency() -> Currency? {
        guard isOnRow, let statement, let currencyColumn else { return nil }
        return statement.withText(currencyColumn) { code in
            guard code.count == 3 else { return nil }
            let letters = UInt32(code[0]) << 16 | UInt32(code[1]) << 8 | UInt32(code[2])
            if let lastCurrency, lastCurrency.letters == letters { return lastCurrency.currency }
            guard let currency = try? Currency(code: code.span) else { return nil }
            lastCurrency = (letters, currency)
            return currency
        }
    }

    func close() {
        guard let statement else { return }
        isOnRow = false
        self.statement = nil
        if let open {
            statement.reset()
            open.remove(statement)
        }
    }
}
