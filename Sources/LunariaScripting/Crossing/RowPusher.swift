import LuaVM
import LunariaCore

/// Pushes the rows of a cursor as plain tables, and feeds what it pushes to the hash of the run's inputs.
struct RowPusher {
    private struct Column {
        /// The position in the cursor.
        let index: Int
        let name: String
        let key: LuaKey
        let type: FieldType
        /// What stands for the name in the hash of the inputs.
        let mark: Int64
    }

    /// In order of name: neither the order of a plugin's `select` nor other plugins that declare fields beside these
    /// have a part in the hash.
    private let columns: [Column]
    private let moneyColumns: Set<Int>
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
        self.columns = columns.enumerated().map { index, column in
            Column(
                index: index, name: column.name, key: stack.intern(column.name), type: column.type,
                mark: Self.mark(of: column.name))
        }.sorted { $0.name < $1.name }
        moneyColumns = Set(columns.indices.filter { columns[$0].type == .money })
        self.metatable = metatable
        self.types = types
    }

    /// Gives up the interned names.
    func release(_ stack: borrowing LuaStack) {
        for column in columns { stack.release(column.key) }
    }

    /// Whether a column holds amounts.
    func isMoney(_ column: Int) -> Bool { moneyColumns.contains(column) }

    /// Pushes a row in which every field is empty.
    func pushEmpty(_ stack: borrowing LuaStack) {
        stack.newTable(fields: 1)
        stack.push(metatable)
        stack.setMetatable(at: -2)
    }

    /// Pushes the current row; an empty field is absent.
    func push(_ cursor: any RowCursor, _ stack: borrowing LuaStack, hash: inout ContentHash?) throws {
        stack.newTable(fields: columns.count)
        for column in columns where !cursor.isNull(column.index) {
            let index = column.index
            hash?.add(column.mark)
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

    /// A number for a name that is the same everywhere (FNV-1a) and, unlike a position, stays the same among other fields.
    private static func mark(of name: String) -> Int64 {
        let hash = name.utf8.reduce(0xCBF2_9CE4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
        return Int64(bitPattern: hash)
    }

    private func pushDecimal(
        _ scaled: Int64, _ places: Int, _ stack: borrowing LuaStack, _ hash: inout ContentHash?
    ) throws {
        hash?.add(scaled)
        // 12.500000 as it is kept reads 12.5 to people.
        stack.push(try Decimal(coefficient: Int128(scaled), exponent: -places).normalized, as: types.decimal)
    }
}
