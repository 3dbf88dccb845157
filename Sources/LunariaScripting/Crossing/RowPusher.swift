import LuaVM
import LunariaCore

/// Pushes the rows of a cursor as plain tables, and feeds what it pushes to the hash of the run's inputs.
struct RowPusher {
    private let columns: [(key: LuaKey, type: FieldType)]
    private let types: CrossingTypes
    private let metatable: LuaReference
    /// What the fields of exact numbers and money are explained by, while a run is explained.
    private let origin: RowOrigin?

    /// Prepares to push rows with the given columns; their metatable belongs to whoever made it.
    ///
    /// A cursor may have further columns after the given ones.
    init(
        _ columns: [RowColumn], metatable: LuaReference, _ stack: borrowing LuaStack, _ types: CrossingTypes
    ) {
        origin = types.provenance.map { provenance in RowOrigin(columns, metatable, provenance, stack) }
        self.columns = columns.map { column in (stack.intern(column.name), column.type) }
        self.metatable = metatable
        self.types = types
    }

    /// Gives up the interned names.
    func release(_ stack: borrowing LuaStack) {
        for column in columns { stack.release(column.key) }
    }

    /// Whether a column holds amounts.
    func isMoney(_ column: Int) -> Bool { columns[column].type == .money }

    /// Pushes a row in which every field is empty.
    func pushEmpty(_ stack: borrowing LuaStack) {
        stack.newTable(fields: 1)
        stack.push(metatable)
        stack.setMetatable(at: -2)
    }

    /// Pushes the current row; an empty field is absent.
    func push(_ cursor: any RowCursor, _ stack: borrowing LuaStack, hash: inout ContentHash?) throws {
        stack.newTable(fields: columns.count)
        for (index, column) in columns.enumerated() where !cursor.isNull(index) {
            hash?.add(Int64(index))
            switch column.type {
            case .text, .choice, .reference, .date, .datetime:
                cursor.withText(index) { bytes in
                    hash?.add(bytes)
                    stack.set(column.key, toBytes: UnsafeRawBufferPointer(bytes))
                }
            case .integer:
                hash?.add(cursor.integer(index))
                stack.set(column.key, to: cursor.integer(index))
            case .boolean:
                hash?.add(cursor.integer(index))
                stack.set(column.key, to: cursor.integer(index) != 0)
            case .decimal(let places):
                try pushDecimal(cursor.integer(index), places, stack, &hash)
                try origin?.note(index, cursor, stack, types)
                stack.setValue(column.key)
            case .percent:
                try pushDecimal(cursor.integer(index), FieldType.percentPlaces, stack, &hash)
                try origin?.note(index, cursor, stack, types)
                stack.setValue(column.key)
            case .money:
                guard let currency = cursor.currency() else { continue }
                hash?.add(cursor.integer(index))
                hash?.add(currency.code)
                let value = try Decimal(coefficient: Int128(cursor.integer(index)), exponent: -currency.minorDigits)
                stack.push(Amount(value, currency), as: types.amount)
                try origin?.note(index, cursor, stack, types)
                stack.setValue(column.key)
            }
        }
        hash?.add(-1)
        stack.push(metatable)
        stack.setMetatable(at: -2)
    }

    private func pushDecimal(
        _ scaled: Int64, _ places: Int, _ stack: borrowing LuaStack, _ hash: inout ContentHash?
    ) throws {
        hash?.add(scaled)
        // 12.500000 as it is kept reads 12.5 to people.
        stack.push(try Decimal(coefficient: Int128(scaled), exponent: -places).normalized, as: types.decimal)
    }
}
