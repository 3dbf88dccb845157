import LuaVM
import LunariaCore

/// Questions to the data: `crm.opportunities:where { … }:select("amount"):order_by("-amount"):each()`.
///
/// Each method answers a new query, so that a query can be kept and refined in several ways.
enum QueryModule {
    static func register(_ stack: borrowing LuaStack) -> LuaUserdataType<QuerySlot> {
        stack.register(
            LuaMetatable(named: "query", methods: methods, events: [.gc: .function(collect)]), for: QuerySlot.self)
    }

    /// What can be called on a query, in alphabetical order.
    static var methodNames: [String] { methods.keys.sorted() }

    private static var methods: [String: LuaHostFunction] {
        [
            "where": .function(filter), "select": .function(select), "order_by": .function(orderBy),
            "limit": .function(limit), "each": .function(each), "all": .function(all), "first": .function(first),
            "get": .function(get), "count": .function(count),
            "sum": .function { state in QueryModule.aggregate(state, .sum) },
            "min": .function { state in QueryModule.aggregate(state, .min) },
            "max": .function { state in QueryModule.aggregate(state, .max) },
            "average": .function { state in QueryModule.aggregate(state, .average) },
            "group_by": .function(GroupModule.groupBy), "create": .function(WriteModule.create),
            "update": .function(WriteModule.update), "save": .function(WriteModule.save),
            "delete": .function(WriteModule.delete),
        ]
    }

    /// The query a method was called on.
    static func query(_ frame: borrowing LuaFrame, _ bridge: Bridge, _ types: CrossingTypes) throws -> Query {
        guard let held = bridge.queries[try frame.userdata(1, types.query).pointee.slot] else {
            throw ScriptFault(
                .permission, "this query belongs to a run that has ended",
                hint: "make queries inside the function that runs")
        }
        return held.query
    }

    static func push(
        _ query: Query, _ frame: borrowing LuaFrame, _ bridge: Bridge, _ types: CrossingTypes
    ) throws(ScriptFault) {
        let held = try HeldQuery(query, bridge.memory, frame.stack)
        frame.stack.push(QuerySlot(slot: bridge.queries.insert(held)), as: types.query)
    }

    /// Refuses to read what the plugin did not declare.
    static func checkRead(_ query: Query, _ frame: borrowing LuaFrame, _ bridge: Bridge) throws -> any RecordReader {
        let run = try frame.run(bridge)
        guard let store = run.store else { throw ScriptFault(.permission, "this kind of plugin reads no data") }
        guard run.reads.contains(query.object) else {
            throw ScriptFault(
                .permission, "'\(bridge.plugin)' may not read \(query.object)",
                hint: "add \"\(query.object)\" to `reads` in \(bridge.manifest)")
        }
        return store.reader
    }

    private static var collect: LuaFunction {
        { state in
            LuaFrame.run(state) { frame in
                let (bridge, types) = try frame.crossing()
                if let slot = frame.stack.userdata(at: 1, types.query) { bridge.queries.remove(slot.pointee.slot) }
                return 0
            }
        }
    }

    private static var filter: LuaFunction {
        { state in
            LuaFrame.run(state) { frame in
                let (bridge, types) = try frame.crossing()
                var query = try QueryModule.query(frame, bridge, types)
                let object = try frame.script { try bridge.schema.requireObject(query.object) }
                query.filters += try FilterReader(object: object, types: types).read(frame, at: 2)
                guard query.filters.count <= FilterReader.maximumCount else {
                    throw ScriptFault.argument(
                        "the query has \(query.filters.count) conditions, expected at most \(FilterReader.maximumCount)",
                        hint: "begin each query from crm, or compare with one_of = { … }")
                }
                try QueryModule.push(query, frame, bridge, types)
                return 1
            }
        }
    }

    private static var select: LuaFunction {
        { state in
            LuaFrame.run(state) { frame in
                let (bridge, types) = try frame.crossing()
                var query = try QueryModule.query(frame, bridge, types)
                query.projection = try frame.fieldNames(from: 2, of: query.object, bridge)
                try QueryModule.push(query, frame, bridge, types)
                return 1
            }
        }
    }

    private static var orderBy: LuaFunction {
        { state in
            LuaFrame.run(state) { frame in
                let (bridge, types) = try frame.crossing()
                var query = try QueryModule.query(frame, bridge, types)
                query.order = try frame.fieldNames(from: 2, of: query.object, bridge, allowsMinus: true).map { name in
                    name.hasPrefix("-") ? Query.Order(String(name.dropFirst()), descending: true) : Query.Order(name)
                }
                try QueryModule.push(query, frame, bridge, types)
                return 1
            }
        }
    }

    private static var limit: LuaFunction {
        { state in
            LuaFrame.run(state) { frame in
                let (bridge, types) = try frame.crossing()
                var query = try QueryModule.query(frame, bridge, types)
                let limit = try frame.integer(2)
                guard limit >= 0, let count = Int(exactly: limit) else {
                    throw ScriptFault.argument("found the limit \(limit), expected 0 or more")
                }
                query.limit = count
                try QueryModule.push(query, frame, bridge, types)
                return 1
            }
        }
    }

    /// `for row in query:each() do`: the rows as plain tables.
    private static var each: LuaFunction {
        { state in
            LuaFrame.run(state) { frame in
                let (bridge, types) = try frame.crossing()
                let query = try QueryModule.query(frame, bridge, types)
                let rows = try QueryModule.open(query, frame, bridge, types)
                return try RowsModule.push(rows, frame, bridge, types)
            }
        }
    }

    private static var all: LuaFunction {
        { state in
            LuaFrame.run(state) { frame in
                let (bridge, types) = try frame.crossing()
                let rows = try QueryModule.open(try QueryModule.query(frame, bridge, types), frame, bridge, types)
                defer { rows.close(frame.stack) }
                let run = try frame.run(bridge)
                frame.stack.newTable()
                var position: Int64 = 0
                while true {
                    try frame.script(during: run) { try rows.pushNext(frame.stack, hash: &run.inputs) }
                    if frame.stack.isNil(at: -1) { break }
                    position += 1
                    frame.stack.rawSet(index: position, at: -2)
                    if position & 0xFF == 0, !frame.stack.isWithinLimits { throw QueryModule.tooManyRows }
                }
                frame.stack.pop()
                return 1
            }
        }
    }

    private static var tooManyRows: ScriptFault {
        ScriptFault(
            .memory, "all() answers more rows than the time and memory of the script allow",
            hint: "go through them with each(), or let the database calculate: sum, count, group_by")
    }

    private static var first: LuaFunction {
        { state in
            LuaFrame.run(state) { frame in
                let (bridge, types) = try frame.crossing()
                var query = try QueryModule.query(frame, bridge, types)
                query.limit = min(1, query.limit ?? 1)
                return try QueryModule.pushFirst(query, frame, bridge, types)
            }
        }
    }

    /// `crm.accounts:get(key)`: the record of that key, or nil.
    private static var get: LuaFunction {
        { state in
            LuaFrame.run(state) { frame in
                let (bridge, types) = try frame.crossing()
                var query = try QueryModule.query(frame, bridge, types)
                query.filters.append(.equal(FieldDefinition.keyName, .text(try frame.string(2))))
                return try QueryModule.pushFirst(query, frame, bridge, types)
            }
        }
    }

    private static func pushFirst(
        _ query: Query, _ frame: borrowing LuaFrame, _ bridge: Bridge, _ types: CrossingTypes
    ) throws -> Int32 {
        let rows = try QueryModule.open(query, frame, bridge, types)
        defer { rows.close(frame.stack) }
        let run = try frame.run(bridge)
        try frame.script(during: run) { try rows.pushNext(frame.stack, hash: &run.inputs) }
        return 1
    }

    private static func open(
        _ query: Query, _ frame: borrowing LuaFrame, _ bridge: Bridge, _ types: CrossingTypes
    ) throws -> LuaRows {
        let reader = try QueryModule.checkRead(query, frame, bridge)
        return try LuaRows.open(query, over: reader, frame, bridge, types)
    }

    private static var count: LuaFunction { { state in QueryModule.aggregate(state, .count) } }

    private static func aggregate(_ state: OpaquePointer, _ kind: Aggregate.Kind) -> Int32 {
        LuaFrame.run(state) { frame in
            let (bridge, types) = try frame.crossing()
            let query = try QueryModule.query(frame, bridge, types)
            let field = kind == .count ? nil : try frame.string(2)
            let reader = try QueryModule.checkRead(query, frame, bridge)
            let rows = try frame.script { try reader.aggregate(AggregateQuery(query, [Aggregate(kind, of: field)])) }
            let figure = rows.first?.figures.first ?? .null
            try frame.run(bridge).inputs?.add(figure.hashText)
            frame.stack.push(figure, types)
            try types.provenance?.note(.figure(query.words(for: kind.rawValue, field)), frame, types)
            return 1
        }
    }
}
