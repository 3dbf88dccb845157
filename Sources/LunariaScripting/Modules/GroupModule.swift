import LuaVM
import LunariaCore

/// Figures by group: `query:group_by("owner"):sum("amount")` answers a list of `{ owner = …, sum = … }`.
enum GroupModule {
    /// A query with the fields that make a group.
    private struct Grouping {
        let query: HeldQuery
        let fields: [String]
    }

    static let declaration = HostClass(
        "groups", "The records of a query by groups of equal values, as `query:group_by(field, …)` gives them.",
        details:
            "Each method answers a list of tables: the fields of the group, and the figure under the name of the method.",
        methods: methods.map(\.declaration))

    private static let methods = Aggregate.Kind.allCases.map(figure)

    static let groupBy = HostFunction<Void>(
        QueryModule.owner, "group_by", "The records by groups of equal values of these fields.",
        takes: [.required("field", .fieldName), .repeated("field", .fieldName)],
        answers: [.required("groups", .groups)],
        details: "What is asked of the groups is calculated in the database.",
        example: """
            for _, group in ipairs(crm.opportunities:group_by("owner"):count()) do
              out:text(group.owner .. " " .. group.count)
            end
            """
    ) { frame in
        let (bridge, types) = try frame.crossing()
        let query = try QueryModule.query(frame, bridge, types)
        let held = try HeldQuery(query, bridge.memory, frame.stack)
        let grouping = Grouping(query: held, fields: try frame.fieldNames(from: 2, of: query.object, bridge))
        frame.stack.newTable(fields: methods.count)
        for method in methods {
            frame.stack.push(method.bound(to: grouping))
            frame.stack.rawSet(field: method.declaration.name, at: -2)
        }
        return 1
    }

    private static func figure(_ kind: Aggregate.Kind) -> HostFunction<Grouping> {
        HostFunction(
            .type(.groups), kind.rawValue, kind.summary,
            takes: kind == .count ? [] : [.required("field", .fieldName)],
            answers: [.required("rows", .list(of: .map(of: .any)))]
        ) { frame, grouping in
            let field = kind == .count ? nil : try frame.string(2)
            let query = AggregateQuery(
                grouping.query.query, groupBy: grouping.fields, [Aggregate(kind, of: field)])
            return try answer(query, kind.rawValue, frame)
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
        let metatable = RowGuard.metatable(ofGroups: query, name, bridge, frame.stack)
        frame.stack.newTable(array: rows.count)
        for (position, row) in rows.enumerated() {
            frame.stack.newTable(fields: query.groupBy.count + 1)
            for (field, value) in zip(query.groupBy + [name], row.group + row.figures) {
                run.inputs?.add(value.hashText)
                frame.stack.push(value, types)
                if let provenance = types.provenance {
                    try provenance.note(
                        .figure(query.words(for: field, group: row.group, in: bridge.schema)), frame, types)
                }
                frame.stack.rawSet(field: field, at: -2)
            }
            frame.stack.push(metatable)
            frame.stack.setMetatable(at: -2)
            frame.stack.rawSet(index: Int64(position) + 1, at: -2)
        }
        return 1
    }
}
