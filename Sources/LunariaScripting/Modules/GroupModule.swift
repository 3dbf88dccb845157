import LuaVM
import LunariaCore

/// Figures by group: `query:group_by("owner"):sum("amount")` answers a list of `{ owner = …, sum = … }`.
enum GroupModule {
    private static let kinds: [(name: String, kind: Aggregate.Kind)] = [
        ("count", .count), ("sum", .sum), ("min", .min), ("max", .max), ("average", .average),
    ]

    /// `query:group_by(field, …)`: a table whose methods calculate in the database.
    static var groupBy: LuaFunction {
        { state in
            LuaFrame.run(state) { frame in
                let (bridge, types) = try frame.crossing()
                let query = try QueryModule.query(frame, bridge, types)
                let held = try HeldQuery(query, bridge.memory, frame.stack)
                let groups = try frame.fieldNames(from: 2, of: query.object, bridge)
                guard !groups.isEmpty else { throw ScriptFault.argument("group_by takes at least one field") }
                frame.stack.newTable(fields: GroupModule.kinds.count)
                for (name, kind) in GroupModule.kinds {
                    frame.stack.push(closure: { frame in
                        let field = kind == .count ? nil : try frame.string(2)
                        return try GroupModule.answer(
                            AggregateQuery(held.query, groupBy: groups, [Aggregate(kind, of: field)]), name, frame)
                    })
                    frame.stack.rawSet(field: name, at: -2)
                }
                return 1
            }
        }
    }

    private static func answer(
        _ query: AggregateQuery, _ name: String, _ frame: borrowing LuaFrame
    ) throws -> Int32 {
        let (bridge, types) = try frame.crossing()
        let reader = try QueryModule.checkRead(query.query, frame, bridge)
        let rows = try frame.script { try reader.aggregate(query) }
        let run = try frame.run(bridge)
        run.inputs?.add(Int64(rows.count))
        frame.stack.newTable(array: rows.count)
        for (position, row) in rows.enumerated() {
            frame.stack.newTable(fields: query.groupBy.count + 1)
            for (field, value) in zip(query.groupBy + [name], row.group + row.figures) {
                run.inputs?.add(value.hashText)
                frame.stack.push(value, types)
                if let provenance = types.provenance {
                    try provenance.note(.figure(query.words(for: field, group: row.group)), frame, types)
                }
                frame.stack.rawSet(field: field, at: -2)
            }
            frame.stack.rawSet(index: Int64(position) + 1, at: -2)
        }
        return 1
    }
}
