import LunariaCore
import LunariaStore
import Testing

struct FrozenTests {
    /// 1 makes A to D of 100.00 each; 2 changes A and B to 200.00; 3 deletes C and makes E; 4 changes A again and makes C anew.
    private func make() throws -> Workspace {
        let workspace = try Workspace.make()
        let save = { (writer: any StoreWriter, keys: [String], amount: Int64) in
            for key in keys {
                _ = try writer.save(
                    try workspace.draft("opportunity", key, ["amount": .integer(amount), "owner": .text("Ada")]),
                    .upsert)
            }
        }
        try workspace.write { try save($0, ["A", "B", "C", "D"], 100) }
        try workspace.write { try save($0, ["A", "B"], 200) }
        try workspace.write { writer in
            _ = try writer.delete(try workspace.object("opportunity"), key: "C")
            try save(writer, ["E"], 300)
        }
        try workspace.write { try save($0, ["A", "C"], 400) }
        return workspace
    }

    private func query(_ keys: [String], _ transaction: Int64, _ filters: Filter...) -> Query {
        Query(
            "opportunity", filters: filters, projection: ["key", "amount"],
            frozen: Query.Frozen(keys: keys, transaction: transaction))
    }

    @Test(
        arguments: [
            ([], 1, "A|400.00 B|200.00 C|400.00 D|100.00 E|300.00"),
            (["A"], 1, "A|100.00 B|200.00 C|400.00 D|100.00 E|300.00"),
            (["A"], 2, "A|200.00 B|200.00 C|400.00 D|100.00 E|300.00"),
            (["A"], 3, "A|200.00 B|200.00 C|400.00 D|100.00 E|300.00"),
            (["A"], 4, "A|400.00 B|200.00 C|400.00 D|100.00 E|300.00"),
            (["A"], 99, "A|400.00 B|200.00 C|400.00 D|100.00 E|300.00"),
            (["A", "A", "none", "\u{1}\n\t\"\\\u{0}"], 1, "A|100.00 B|200.00 C|400.00 D|100.00 E|300.00"),
            (["A", "B", "C", "D", "E"], 1, "A|100.00 B|100.00 C|100.00 D|100.00"),
            (["C"], 3, "A|400.00 B|200.00 D|100.00 E|300.00"),
            (["A", "E"], 0, "B|200.00 C|400.00 D|100.00"),
        ] as [([String], Int64, String)])
    func `frozen records are as they were, all others as they are`(
        keys: [String], transaction: Int64, rows: String
    ) throws {
        #expect(try make().rows(query(keys, transaction)).joined(separator: " ") == rows)
    }

    @Test func `filters, order and limit see what frozen records were`() throws {
        let workspace = try make()
        let cheap = Filter("amount", .less, [.integer(200)])
        #expect(try workspace.rows(query(["A"], 1, cheap)) == ["A|100.00", "D|100.00"])
        #expect(try workspace.rows(query(["D"], 1, cheap)) == ["D|100.00"])
        var ordered = query(["A", "C"], 1, .equal("owner", .text("Ada")))
        ordered.order = [.init("amount", descending: true)]
        ordered.limit = 3
        #expect(try workspace.rows(ordered) == ["E|300.00", "B|200.00", "A|100.00"])
    }

    @Test func `a reader of the past sees nothing later than its moment`() throws {
        let workspace = try make()
        let rows = ["A|200.00", "B|200.00", "C|100.00", "D|100.00"]
        #expect(try workspace.rows(query(["A", "E"], 4), at: .transaction(2)) == rows)
        #expect(try workspace.rows(query(["B"], 1), at: .transaction(2))[1] == "B|100.00")
    }

    @Test func `aggregates are of what frozen records were`() throws {
        let workspace = try make()
        let sums = { (query: Query) in
            try workspace.store.read(at: .latest) { reader in
                try reader.aggregate(AggregateQuery(query, [Aggregate(.count), Aggregate(.sum, of: "amount")]))
            }
        }
        #expect(
            try sums(query(["A", "C", "E"], 1)) == [
                AggregateRow(group: [], figures: [.integer(4), try .money("500.00 CNY")])
            ])
        try workspace.save("opportunity", "A", ["currency": .text("USD")])
        #expect(
            try sums(query(["A", "C", "E"], 1)) == [
                AggregateRow(group: [], figures: [.integer(4), try .money("500.00 CNY")])
            ])
        #expect(throws: QueryError.mixedCurrencies(field: "amount", currencies: ["CNY", "USD"])) {
            try sums(query(["B"], 1))
        }
    }

    @Test(arguments: ["'; DROP TABLE opportunity; --", "\"", "\\", "[1,2]", "客户 🙂", "e\u{301}", "{}", ""])
    func `a key is just a text`(key: String) throws {
        let workspace = try Workspace.make()
        try workspace.save("opportunity", "x" + key, ["amount": .integer(1)])
        try workspace.save("opportunity", "x" + key, ["amount": .integer(2)])
        try workspace.save("opportunity", "\u{E9}", ["amount": .integer(3)])
        try workspace.save("opportunity", "\u{E9}", ["amount": .integer(4)])
        #expect(try workspace.rows(query(["x" + key], 1)).contains("x\(key)|1.00"))
        #expect(try workspace.rows(query(["e\u{301}"], 3)).contains("\u{E9}|4.00"))
    }

    @Test func `there may be any number of frozen records`() throws {
        let workspace = try make()
        let keys = (0..<100_000).map { "K\($0)" } + ["A"]
        #expect(try workspace.rows(query(keys, 1, .equal("key", .text("A")))) == ["A|100.00"])
    }

    @Test func `a writer sees its own changes except in frozen records`() throws {
        let workspace = try make()
        try workspace.write { writer in
            _ = try writer.save(
                try workspace.draft("opportunity", "B", ["amount": .integer(900)]), .update)
            _ = try writer.save(
                try workspace.draft("opportunity", "A", ["amount": .integer(900)]), .update)
            let cursor = try writer.rows(query(["A"], 2))
            var rows: [String] = []
            while try cursor.next() { rows.append(cursor.text(0) + (try cursor.value(1).fileText)) }
            #expect(rows == ["A200.00", "B900.00", "C400.00", "D100.00", "E300.00"])
        }
    }
}
