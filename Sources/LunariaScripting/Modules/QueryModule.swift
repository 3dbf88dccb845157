import LuaVM
import LunariaCore

/// Questions to the data: `crm.opportunities:where { … }:select("amount"):order_by("-amount"):each()`.
///
/// Each method answers a new query, so that a query can be kept and refined in several ways.
enum QueryModule {
    static let declaration = HostClass(
        "query", "A question to the records of one object, as `crm.accounts` gives it; or a change to them.",
        details:
            "Each step gives a new query, so that a query can be kept and refined in several ways. Without `select` all "
            + "fields are read; ask for few, which is much faster.",
        methods: methods.map(\.declaration))

    static func register(_ stack: borrowing LuaStack) -> LuaUserdataType<QuerySlot> {
        stack.register(
            LuaMetatable(
                named: "query", methods: methods.bound(), events: [.gc: .function(collect)], listHint: SlipHint.rows),
            for: QuerySlot.self)
    }

    /// What can be called on a query, in alphabetical order.
    static var methodNames: [String] { methods.map(\.declaration.name).sorted() }

    private static let methods =
        [filter, select, orderBy, limit, each, all, first, get, count]
        + [Aggregate.Kind.sum, .min, .max, .average].map(figure) + [GroupModule.groupBy, QueryLabels.label]
        + WriteModule.methods
    static let owner = FunctionDeclaration.Owner.type(.query)

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

    private static let filter = HostFunction<Void>(
        owner, "where", "The records for which all conditions hold, on top of those before.",
        takes: [.required("conditions", .conditions)], answers: [.required("query", .query)],
        details: "A condition is a value, a period, or a table of comparisons. At most 100 of them.",
        example: #"""
            crm.opportunities:where { owner = { one_of = { "li.na", "xu.bo" } }, amount = { ge = "100000" } }
            """#
    ) { frame in
        let (bridge, types) = try frame.crossing()
        var query = try query(frame, bridge, types)
        let object = try frame.script { try bridge.schema.requireObject(query.object) }
        query.filters += try FilterReader(object: object, types: types).read(frame, at: 2)
        guard query.filters.count <= FilterReader.maximumCount else {
            throw ScriptFault.argument(
                "the query has \(query.filters.count) conditions, expected at most \(FilterReader.maximumCount)",
                hint: "begin each query from crm, or compare with one_of = { … }")
        }
        try push(query, frame, bridge, types)
        return 1
    }

    private static let select = HostFunction<Void>(
        owner, "select", "The same records with these fields alone.", takes: [.repeated("field", .fieldName)],
        answers: [.required("query", .query)], details: "Reading another field of their rows is an error."
    ) { frame in
        let (bridge, types) = try frame.crossing()
        var query = try query(frame, bridge, types)
        query.projection = try frame.fieldNames(from: 2, of: query.object, bridge)
        try push(query, frame, bridge, types)
        return 1
    }

    private static let orderBy = HostFunction<Void>(
        owner, "order_by", "The same records in order of these fields, `\"-amount\"` for falling.",
        takes: [.repeated("field", .fieldOrder)], answers: [.required("query", .query)],
        details: "Equal ones come by `key`, and so do all without it."
    ) { frame in
        let (bridge, types) = try frame.crossing()
        var query = try query(frame, bridge, types)
        query.order = try frame.fieldNames(from: 2, of: query.object, bridge, allowsMinus: true).map { name in
            name.hasPrefix("-") ? Query.Order(String(name.dropFirst()), descending: true) : Query.Order(name)
        }
        try push(query, frame, bridge, types)
        return 1
    }

    private static let limit = HostFunction<Void>(
        owner, "limit", "At most so many of the records.", takes: [.required("count", .integer, "0 or more.")],
        answers: [.required("query", .query)]
    ) { frame in
        let (bridge, types) = try frame.crossing()
        var query = try query(frame, bridge, types)
        let limit = try frame.integer(2)
        guard limit >= 0, let count = Int(exactly: limit) else {
            throw ScriptFault.argument("found the limit \(limit), expected 0 or more")
        }
        query.limit = count
        try push(query, frame, bridge, types)
        return 1
    }

    private static let each = HostFunction<Void>(
        owner, "each", "The records for a `for` loop, one after the other and in flat memory.",
        answers: [.required("rows", .iterator(of: .record))],
        details:
            "A row is a plain table: changing it changes nothing, and an empty field is absent. At most 100 loops may be "
            + "open at once.",
        example: """
            for deal in crm.opportunities:select("key", "amount"):order_by("-amount"):limit(3):each() do
              out:text(deal.key)
            end
            """
    ) { frame in
        let (bridge, types) = try frame.crossing()
        let query = try query(frame, bridge, types)
        let rows = try open(query, frame, bridge, types)
        return try RowsModule.push(rows, frame, bridge, types)
    }

    private static let all = HostFunction<Void>(
        owner, "all", "The records as a list.", answers: [.required("rows", .list(of: .record))]
    ) { frame in
        let (bridge, types) = try frame.crossing()
        let rows = try open(try query(frame, bridge, types), frame, bridge, types)
        defer { rows.close(frame.stack) }
        let run = try frame.run(bridge)
        frame.stack.newTable()
        var position: Int64 = 0
        while true {
            try frame.script(during: run) { try rows.pushNext(frame.stack, hash: &run.inputs) }
            if frame.stack.isNil(at: -1) { break }
            position += 1
            frame.stack.rawSet(index: position, at: -2)
            if position & 0xFF == 0, !frame.stack.isWithinLimits { throw tooManyRows }
        }
        frame.stack.pop()
        return 1
    }

    private static var tooManyRows: ScriptFault {
        ScriptFault(
            .memory, "all() answers more rows than the time and memory of the script allow",
            hint: "go through them with each(), or let the database calculate: sum, count, group_by")
    }

    private static let first = HostFunction<Void>(
        owner, "first", "The first record, or `nil`.", answers: [.optional("row", .record)]
    ) { frame in
        let (bridge, types) = try frame.crossing()
        var query = try query(frame, bridge, types)
        query.limit = min(1, query.limit ?? 1)
        return try pushFirst(query, frame, bridge, types)
    }

    private static let get = HostFunction<Void>(
        owner, "get", "The record of a key, or `nil`.", takes: [.required("key", .text)],
        answers: [.optional("row", .record)]
    ) { frame in
        let (bridge, types) = try frame.crossing()
        var query = try query(frame, bridge, types)
        query.filters.append(.equal(FieldDefinition.keyName, .text(try frame.string(2))))
        return try pushFirst(query, frame, bridge, types)
    }

    private static let count = HostFunction<Void>(
        owner, "count", "How many records there are.", answers: [.required("count", .integer)]
    ) { frame in try aggregate(frame, .count) }

    /// The method that calculates a figure over a field.
    private static func figure(_ kind: Aggregate.Kind) -> HostFunction<Void> {
        HostFunction<Void>(
            owner, kind.rawValue, kind.summary, takes: [.required("field", .fieldName)],
            answers: [.optional("figure", kind.answer)],
            details:
                "It is calculated in the database, and `nil` over nothing. Amounts in several currencies have no sum: "
                + "filter or group by `currency`."
        ) { frame in try aggregate(frame, kind) }
    }

    private static func pushFirst(
        _ query: Query, _ frame: borrowing LuaFrame, _ bridge: Bridge, _ types: CrossingTypes
    ) throws -> Int32 {
        let rows = try open(query, frame, bridge, types)
        defer { rows.close(frame.stack) }
        let run = try frame.run(bridge)
        try frame.script(during: run) { try rows.pushNext(frame.stack, hash: &run.inputs) }
        return 1
    }

    private static func open(
        _ query: Query, _ frame: borrowing LuaFrame, _ bridge: Bridge, _ types: CrossingTypes
    ) throws -> LuaRows {
        let reader = try checkRead(query, frame, bridge)
        return try LuaRows.open(query, over: reader, frame, bridge, types)
    }

    private static func aggregate(_ frame: borrowing LuaFrame, _ kind: Aggregate.Kind) throws -> Int32 {
        let (bridge, types) = try frame.crossing()
        let query = try query(frame, bridge, types)
        let field = kind == .count ? nil : try frame.string(2)
        let reader = try checkRead(query, frame, bridge)
        let rows = try frame.script { try reader.aggregate(AggregateQuery(query, [Aggregate(kind, of: field)])) }
        let figure = rows.first?.figures.first ?? .null
        try frame.run(bridge).inputs?.add(figure.hashText)
        frame.stack.push(figure, types)
        try types.provenance?.note(.figure(query.words(for: kind.rawValue, field, in: bridge.schema)), frame, types)
        return 1
    }
}

extension Aggregate.Kind {
    /// What the method of that name answers.
    var summary: String {
        switch self {
        case .count: "How many there are."
        case .sum: "The sum of a field."
        case .min: "The smallest value of a field."
        case .max: "The largest value of a field."
        case .average: "The average of a field; that of money is a decimal."
        }
    }

    /// What a figure is in Lua.
    var answer: HostType {
        switch self {
        case .count: .integer
        case .sum: .either([.money, .decimal, .integer])
        case .min, .max: .any
        case .average: .decimal
        }
    }
}
