import LunariaCore
import LunariaStore
import Testing

struct QueryTests {
    @Test func `values of every type come back as they were saved`() throws {
        let workspace = try AllTypes.workspace()
        #expect(
            try workspace.rows(Query("thing")) == [
                "a|杭州西湖有限公司 100%_x|7|1.25|10.50|7.25%|true|2017-03-31|2017-03-31T14:05:00|large|A|CNY",
                "b|Café|-3|-0.001|1000|-50%|false|2016-02-29|2016-02-29T00:00:00|small|B|JPY",
                "c|||||||||||CNY",
                "d||||10.500|||||||KWD",
            ])
        let record = try #require(try workspace.record("thing", "a"))
        #expect(record.id == 1)
        #expect(record["price"] == (try .money("10.50 CNY")))
        #expect(record["share"] == (try .percent("7.25%")))
        #expect(record["active"] == .boolean(true))
        #expect(record["seen"] == (try .datetime("2017-03-31T14:05:00")))
        #expect(try workspace.record("thing", "d")?["title"] == .text(""))
        #expect(try workspace.record("thing", "c")?["title"] == .null)
        #expect(try workspace.verify() == 1)
    }

    @Test(arguments: [
        (Filter("title", .equal, [.text("Café")]), "b"), (Filter("title", .notEqual, [.text("Café")]), "acd"),
        (Filter("title", .equal, [.text("café")]), ""), (Filter("title", .equal, [.null]), "c"),
        (Filter("title", .notEqual, [.null]), "abd"), (Filter("title", .isEmpty, [.boolean(true)]), "c"),
        (Filter("title", .isEmpty, [.boolean(false)]), "abd"),
        (Filter("title", .contains, [.text("西湖")]), "a"), (Filter("title", .contains, [.text("%_")]), "a"),
        (Filter("title", .contains, [.text("_%")]), ""), (Filter("title", .contains, [.text("caf")]), ""),
        (Filter("title", .contains, [.text("")]), "abd"), (Filter("title", .begins, [.text("杭州")]), "a"),
        (Filter("title", .begins, [.text("州")]), ""), (Filter("title", .begins, [.text("Caf")]), "b"),
        (Filter("title", .oneOf, [.text("Café"), .text(""), .null]), "bcd"), (Filter("title", .oneOf, []), ""),
        (Filter("key", .greater, [.text("b")]), "cd"),
        (Filter("count", .equal, [.integer(7)]), "a"), (Filter("count", .less, [.integer(7)]), "b"),
        (Filter("count", .lessOrEqual, [.decimal(7)]), "ab"),
        (Filter("count", .oneOf, [.integer(7), .text("-3")]), "ab"),
        (Filter("count", .greater, [.integer(.max)]), ""), (Filter("count", .greaterOrEqual, [.integer(.min)]), "ab"),
        (Filter("active", .equal, [.boolean(true)]), "a"), (Filter("active", .notEqual, [.boolean(true)]), "bcd"),
        (Filter("active", .equal, [.text("no")]), "b"),
        (Filter("due", .less, [.text("2017-01-01")]), "b"),
        (Filter("due", .greaterOrEqual, [.text("2017-03-31")]), "a"),
        (Filter("seen", .equal, [.text("2017-03-31 14:05")]), "a"), (Filter("size", .equal, [.text("small")]), "b"),
        (Filter("size", .begins, [.text("l")]), "a"), (Filter("account", .oneOf, [.text("A"), .text("B")]), "ab"),
        (Filter("share", .greater, [.text("0%")]), "a"), (Filter("share", .equal, [.text("7.250%")]), "a"),
        (Filter("weight", .equal, [.text("1.25")]), "a"), (Filter("weight", .equal, [.text("1.2505")]), ""),
        (Filter("weight", .notEqual, [.text("1.2505")]), "abcd"), (Filter("weight", .less, [.text("1.2505")]), "ab"),
        (Filter("weight", .lessOrEqual, [.text("-0.0009")]), "b"), (Filter("weight", .less, [.text("-0.001")]), ""),
        (Filter("weight", .greater, [.text("-0.0011")]), "ab"),
        (Filter("weight", .greaterOrEqual, [.text("1.2499")]), "a"),
        (Filter("weight", .less, [.text("1e30")]), "ab"), (Filter("weight", .greater, [.text("1e30")]), ""),
        (Filter("weight", .oneOf, [.text("1.25"), .text("1e30"), .text("-0.001")]), "ab"),
        (Filter("price", .equal, [.text("10.5")]), "ad"), (Filter("price", .equal, [.text("10.50 CNY")]), "a"),
        (Filter("price", .equal, [.integer(1000)]), "b"), (Filter("price", .greater, [.text("10.49")]), "abd"),
        (Filter("price", .greater, [.text("10.5")]), "b"), (Filter("price", .greater, [.text("1 JPY")]), "b"),
        (Filter("price", .less, [.text("10.501")]), "ad"), (Filter("price", .lessOrEqual, [.text("10.5001")]), "ad"),
        (Filter("price", .notEqual, [.text("10.50 CNY")]), "bcd"), (Filter("price", .notEqual, [.text("10.5")]), "bc"),
        (Filter("price", .oneOf, [.text("10.50 CNY"), .text("1000 JPY"), .integer(5)]), "ab"),
        (Filter("price", .oneOf, [.integer(1000), .text("10.5")]), "abd"),
        (Filter("price", .isEmpty, [.boolean(true)]), "c"), (Filter("currency", .equal, [.text("CNY")]), "ac"),
    ])
    func `a filter selects`(filter: Filter, keys: String) throws {
        let workspace = try AllTypes.workspace()
        #expect(try workspace.keys("thing", filter).joined() == keys)
        #expect(
            try workspace.rows(Query("thing", filters: [filter], projection: ["key"]), at: .transaction(1)).joined()
                == keys)
    }

    @Test(arguments: [
        (Filter("titel", .equal, [.null]), "no field 'titel' on thing (did you mean 'title'?)"),
        (
            Filter("due", .equal, [.text("31.3.2017")]),
            "field 'due' is compared with '31.3.2017', expected a date as YYYY-MM-DD"
        ),
        (Filter("due", .equal, [.integer(3)]), "field 'due' is compared with '3', expected a date as YYYY-MM-DD"),
        (Filter("title", .equal, [.integer(3)]), "field 'title' is compared with '3', expected text"),
        (
            Filter("share", .equal, [.integer(5)]),
            "field 'share' is compared with '5', expected a percentage such as 7.25%"
        ),
        (Filter("size", .equal, [.text("big")]), "field 'size' is compared with 'big', expected one of small, large"),
        (Filter("count", .less, [.null]), "field 'count' is compared with '', expected a whole number such as 12"),
        (Filter("count", .equal, []), "field 'count' is compared with '0 values', expected one value to compare with"),
        (
            Filter("count", .contains, [.text("1")]),
            "'contains' cannot be used on field 'count', which is of type integer"
        ),
        (Filter("active", .less, [.boolean(true)]), "'lt' cannot be used on field 'active', which is of type boolean"),
        (Filter("title", .contains, [.integer(1)]), "field 'title' is compared with '1', expected text"),
        (Filter("title", .isEmpty, [.text("x")]), "field 'title' is compared with 'x', expected true or false"),
        (
            Filter("title", .oneOf, Array(repeating: .text("x"), count: 40_000)),
            "field 'title' is compared with '40000 values', expected at most 32000 values in one query"
        ),
    ])
    func `a filter that makes no sense is refused`(filter: Filter, message: String) throws {
        let workspace = try AllTypes.workspace()
        let error = try #require(throws: QueryError.self) { try workspace.keys("thing", filter) }
        #expect(error.description == message)
    }

    @Test(
        arguments: [
            ([("title", false)], "cdba"), ([("title", true)], "abdc"), ([("count", true)], "abcd"),
            ([("price", false)], "cadb"), ([("price", true)], "badc"), ([("key", true)], "dcba"),
            ([("currency", false), ("key", true)], "cabd"), ([], "abcd"),
        ] as [([(String, Bool)], String)])
    func `rows come in order, the key deciding between equals`(order: [(String, Bool)], keys: String) throws {
        let workspace = try AllTypes.workspace()
        let query = Query("thing", projection: ["key"], order: order.map { Query.Order($0.0, descending: $0.1) })
        #expect(try workspace.rows(query).joined() == keys)
    }

    @Test(arguments: [(0, ""), (2, "ab"), (9, "abcd")])
    func `a limit takes the first rows`(limit: Int, keys: String) throws {
        let workspace = try AllTypes.workspace()
        #expect(try workspace.rows(Query("thing", projection: ["key"], limit: limit)).joined() == keys)
    }

    @Test(arguments: [
        (Query("thing", limit: -1), "field 'limit' is compared with '-1', expected 0 or more rows"),
        (
            Query("thin"),
            "no object 'thin' (did you mean 'thing'?); `lunaria list objects` shows what there is"
        ),
        (Query("thing", projection: ["id"]), "no field 'id' on thing"),
        (Query("thing", order: [Query.Order("tx_from")]), "no field 'tx_from' on thing"),
    ])
    func `a query that makes no sense is refused`(query: Query, message: String) throws {
        let workspace = try AllTypes.workspace()
        #expect(try #require(throws: QueryError.self) { try workspace.rows(query) }.description == message)
    }

    @Test(arguments: ["'; DROP TABLE thing; --", "\" OR 1=1 --", "x\u{0}y", "%' OR '1'='1", "?1", ":a", "\\", "🙂'\"`;"])
    func `hostile text is just text`(text: String) throws {
        let workspace = try AllTypes.workspace()
        try workspace.save("thing", "h", ["title": .text(text)])
        for comparison in [Filter.Comparison.equal, .contains, .begins, .oneOf] {
            #expect(try workspace.keys("thing", Filter("title", comparison, [.text(text)])) == ["h"])
        }
        #expect(try workspace.record("thing", "h")?["title"] == .text(text))
        #expect(throws: QueryError.self) { try workspace.keys("thing", .equal(text, .text("x"))) }
        #expect(throws: QueryError.self) { try workspace.rows(Query(text)) }
        #expect(throws: QueryError.self) { try workspace.rows(Query("thing", order: [Query.Order(text)])) }
        #expect(try workspace.verify() == 2)
    }

    @Test func `hostile names of objects and fields stay names`() throws {
        let name = "x\" (id); DROP TABLE account; --"
        let schema = Schema(
            objects: Schema.coreObjects + [
                ObjectDefinition(name: name, fields: [FieldDefinition("f\"'--", .text, isIndexed: true)])
            ])
        let workspace = try Workspace.make(schema)
        try workspace.save("account", "A", ["name": .text("a")])
        try workspace.save(name, "K", ["f\"'--": .text("v")])
        try workspace.save(name, "K", ["f\"'--": .text("w")])
        #expect(try workspace.rows(Query(name, filters: [.equal("f\"'--", .text("w"))])) == ["K|w"])
        #expect(try workspace.versions(name, "K").count == 2)
        _ = try workspace.undo(3)
        #expect(try workspace.verify() == 4)
    }
}
