import LuaVM
import LunariaCore

/// Rows that a script is going through.
final class LuaRows {
    private let cursor: any RowCursor
    private let pusher: RowPusher
    private var isOpen = true

    init(
        _ cursor: any RowCursor, _ columns: [RowColumn], metatable: LuaReference, _ stack: borrowing LuaStack,
        _ types: CrossingTypes
    ) {
        self.cursor = cursor
        pusher = RowPusher(columns, metatable: metatable, stack, types)
    }

    /// Opens the rows of a query.
    static func open(
        _ query: Query, over reader: any RecordReader, _ frame: borrowing LuaFrame, _ bridge: Bridge,
        _ types: CrossingTypes
    ) throws -> LuaRows {
        // While a run is explained each field says which record it is of.
        let addsKey =
            types.provenance != nil && !query.projection.isEmpty
            && !query.projection.contains(FieldDefinition.keyName)
        var asked = query
        if addsKey { asked.projection.append(FieldDefinition.keyName) }
        let cursor = try frame.script { try reader.rows(asked) }
        let columns = addsKey ? cursor.columns.dropLast() : cursor.columns
        let object = try frame.script { try bridge.schema.requireObject(query.object) }
        let metatable = RowGuard.metatable(of: object, columns, bridge, frame.stack)
        return LuaRows(cursor, columns, metatable: metatable, frame.stack, types)
    }

    /// Pushes the next row, or nil after the last one.
    func pushNext(_ stack: borrowing LuaStack, hash: inout ContentHash?) throws {
        if isOpen, try cursor.next() { return try pusher.push(cursor, stack, hash: &hash) }
        // Where the rows end is an input, too: no row and then one is not one row and then none.
        hash?.add(-2)
        close(stack)
        stack.pushNil()
    }

    /// Ends the reading and gives up the interned names.
    func close(_ stack: borrowing LuaStack) {
        guard isOpen else { return }
        isOpen = false
        cursor.close()
        pusher.release(stack)
    }
}
