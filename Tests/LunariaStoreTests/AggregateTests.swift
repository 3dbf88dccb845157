import LunariaCore
import LunariaStore
import Testing

struct AggregateTests {
    private func figures(_ workspace: Workspace, _ query: AggregateQuery, at moment: Moment = .latest) throws
        -> [String]
    {
        try workspace.store.read(at: moment) { reader in
            try reader.aggregate(query).map { row in
                (row.group + row.figures).map { value in
                    if case .money(let money) = value { money.description } else { value.fileText }
                }.joined(separator: "|")
            }
        }
    }

    @Test(arguments: [
        (Aggregate(.count), "4"), (Aggregate(.count, of: "title"), "3"), (Aggregate(.count, of: "price"), "3"),
        (Aggregate(.sum, of: "count"), "4"), (Aggregate(.sum, of: "weight"), "1.249"),
        (Aggregate(.sum, of: "share"), "-42.75%"),
        (Aggregate(.average, of: "count"), "2"), (Aggregate(.average, of: "weight"), "0.6245"),
        (Aggregate(.average, of: "share"), "-21.375%"), (Aggregate(.min, of: "count"), "-3"),
        (Aggregate(.max, of: "weight"), "1.25"), (Aggregate(.min, of: "due"), "2016-02-29"),
        (Aggregate(.max, of: "seen"), "2017-03-31T14:05:00"), (Aggregate(.min, of: "size"), "large"),
        (Aggregate(.max, of: "key"), "d"), (Aggregate(.min, of: "share"), "-50%"),
        (Aggregate(.max, of: "title"), "杭州西湖有限公司 100%_x"),
    ])
    func `a figure over all records`(aggregate: Aggregate, figure: String) throws {
        let workspace = try AllTypes.workspace()
        let query = AggregateQuery(Query("thing"), [aggregate])
        #expect(try figures(workspace, query) == [figure])
        #expect(try figures(workspace, query, at: .transaction(1)) == [figure])
    }

    @Test func `figures over nothing are null and counts are zero`() throws {
        let workspace = try AllTypes.workspace()
        let query = AggregateQuery(
            Query("thing", filters: [.equal("key", .text("none"))]),
            [
                Aggregate(.count), Aggregate(.sum, of: "price"), Aggregate(.average, of: "count"),
                Aggregate(.min, of: "due"),
            ])
        #expect(
            try workspace.store.read(at: .latest) { try $0.aggregate(query) }
                == [AggregateRow(group: [], figures: [.integer(0), .null, .null, .null])])
        #expect(try figures(workspace, AggregateQuery(query.query, groupBy: ["size"], query.aggregates)) == [])
    }

    @Test(arguments: [Aggregate.Kind.sum, .min, .max, .average])
    func `amounts in several currencies have no common figure`(kind: Aggregate.Kind) throws {
        let workspace = try AllTypes.workspace()
        let aggregates = [Aggregate(kind, of: "price")]
        #expect(throws: QueryError.mixedCurrencies(field: "price", currencies: ["CNY", "JPY", "KWD"])) {
            try figures(workspace, AggregateQuery(Query("thing"), aggregates))
        }
        #expect(throws: QueryError.mixedCurrencies(field: "price", currencies: ["JPY", "KWD"])) {
            let filter = Filter("key", .oneOf, [.text("b"), .text("c"), .text("d")])
            return try figures(workspace, AggregateQuery(Query("thing", filters: [filter]), aggregates))
        }
    }

    @Test func `grouped or filtered by currency they do`() throws {
        let workspace = try AllTypes.workspace()
        try workspace.save("thing", "e", ["price": try .money("0.01 CNY"), "title": .text("e")])
        let all = AggregateQuery(
            Query("thing"), groupBy: ["currency"],
            [
                Aggregate(.sum, of: "price"), Aggregate(.average, of: "price"), Aggregate(.max, of: "price"),
                Aggregate(.count),
            ])
        #expect(
            try figures(workspace, all) == [
                "CNY|10.51 CNY|5.255|10.50 CNY|3", "JPY|1000 JPY|1000|1000 JPY|1", "KWD|10.500 KWD|10.5|10.500 KWD|1",
            ])
        let one = AggregateQuery(
            Query("thing", filters: [.equal("currency", .text("CNY"))]), groupBy: ["price"], [Aggregate(.count)])
        #expect(try figures(workspace, one) == ["|1", "0.01 CNY|1", "10.50 CNY|1"])
        let pairs = AggregateQuery(Query("thing"), groupBy: ["active", "size"], [])
        #expect(try figures(workspace, pairs) == ["|", "false|small", "true|large"])
    }

    @Test func `a mean that does not come out even has 34 digits`() throws {
        let workspace = try Workspace.make()
        for (key, amount) in [("a", "1.00"), ("b", "0.00"), ("c", "0.00")] {
            try workspace.save("opportunity", key, ["amount": try .decimal(amount)])
        }
        let query = AggregateQuery(Query("opportunity"), [Aggregate(.average, of: "amount")])
        #expect(try figures(workspace, query) == ["0.3333333333333333333333333333333333"])
    }

    @Test func `a sum beyond 64 bits is an error, its mean is not`() throws {
        let workspace = try AllTypes.workspace()
        for key in ["x", "y"] {
            try workspace.save(
                "thing", key,
                [
                    "count": .integer(.max),
                    "price": .money(Money(minorUnits: .max, currency: try Currency(code: "USD"))),
                ])
        }
        let big = Query("thing", filters: [Filter("key", .oneOf, [.text("x"), .text("y")])])
        for field in ["count", "price"] {
            #expect(throws: QueryError.overflow(field: field)) {
                try figures(workspace, AggregateQuery(big, [Aggregate(.sum, of: field)]))
            }
        }
        let means = AggregateQuery(big, [Aggregate(.average, of: "count"), Aggregate(.average, of: "price")])
        #expect(try figures(workspace, means) == ["9223372036854775807|92233720368547758.07"])
        for key in ["x", "y"] { try workspace.save("thing", key, ["count": .integer(.min)]) }
        #expect(throws: QueryError.overflow(field: "count")) {
            try figures(workspace, AggregateQuery(big, [Aggregate(.sum, of: "count")]))
        }
    }

    @Test(arguments: [
        (Aggregate(.sum, of: "title"), "'sum' cannot be used on field 'title', which is of type text"),
        (Aggregate(.average, of: "due"), "'average' cannot be used on field 'due', which is of type date"),
        (Aggregate(.max, of: "active"), "'max' cannot be used on field 'active', which is of type boolean"),
        (Aggregate(.sum), "field 'thing' is compared with 'sum', expected a field to calculate with"),
        (Aggregate(.sum, of: "prise"), "no field 'prise' on thing (did you mean 'price'?)"),
    ])
    func `a figure that makes no sense is refused`(aggregate: Aggregate, message: String) throws {
        let workspace = try AllTypes.workspace()
        let error = try #require(throws: QueryError.self) {
            try figures(workspace, AggregateQuery(Query("thing"), [aggregate]))
        }
        #expect(error.description == message)
    }
}
