import LunariaCore
import LunariaStore
import Testing

struct MomentTests {
    private static let day: Int64 = 86_400_000

    /// Transaction 1 on 1970-01-01, 2 at the last millisecond of that day, 3 on the third day.
    private func make() throws -> Workspace {
        let workspace = try Workspace.make()
        try workspace.save("account", "A", ["name": .text("first")], time: 5)
        try workspace.write(time: Self.day - 1) { writer in
            _ = try writer.save(try workspace.draft("account", "A", ["name": .text("second")]), .update)
            _ = try writer.save(try workspace.draft("account", "B", ["name": .text("b")]), .create)
        }
        try workspace.write(time: 2 * Self.day) { writer in
            _ = try writer.delete(try workspace.object("account"), key: "A")
        }
        return workspace
    }

    @Test(
        arguments: [
            (Moment.latest, 3, ["B|b"]), (.transaction(0), 0, []), (.transaction(1), 1, ["A|first"]),
            (.transaction(2), 2, ["A|second", "B|b"]), (.transaction(3), 3, ["B|b"]),
        ] as [(Moment, Int64, [String])])
    func `rows are those after the transaction`(moment: Moment, number: Int64, rows: [String]) throws {
        let workspace = try make()
        #expect(try workspace.rows(Query("account", projection: ["key", "name"]), at: moment) == rows)
        try workspace.store.read(at: moment) { reader in
            #expect(reader.transaction == number)
            let count = try reader.aggregate(AggregateQuery(Query("account"), [Aggregate(.count)]))
            #expect(count == [AggregateRow(group: [], figures: [.integer(Int64(rows.count))])])
            #expect(
                try reader.record(try workspace.object("account"), key: "A").map { "A|" + $0["name"].fileText }
                    == rows.first { $0.hasPrefix("A") })
            #expect(try reader.transactions().map(\.number) == Array(1..<(number + 1)))
        }
    }

    @Test(arguments: [("1969-12-31", 0), ("1970-01-01", 2), ("1970-01-02", 2), ("1970-01-03", 3), ("9999-12-31", 3)])
    func `a date means the end of that day in UTC`(date: String, number: Int64) throws {
        let workspace = try make()
        let moment = Moment.date(try CalendarDate(parsing: date))
        #expect(try workspace.store.read(at: moment) { $0.transaction } == number)
    }

    @Test(arguments: [4, 99, -1] as [Int64])
    func `a transaction that is not there is refused`(number: Int64) throws {
        let workspace = try make()
        #expect(throws: StoreError.unknownTransaction(number, last: 3)) {
            try workspace.store.read(at: .transaction(number)) { _ in }
        }
    }

    @Test func `versions at a moment do not know what came later`() throws {
        let workspace = try make()
        let versions = try workspace.versions("account", "A", at: .transaction(2))
        #expect(versions.map(\.from) == [1, 2])
        #expect(versions.map(\.until) == [2, nil])
    }

    @Test func `filters, order and limit work on the past as on the present`() throws {
        let workspace = try make()
        let query = Query(
            "account", filters: [Filter("name", .notEqual, [.text("b")])], projection: ["name"],
            order: [Query.Order("name", descending: true)], limit: 5)
        #expect(try workspace.rows(query, at: .transaction(1)) == ["first"])
        #expect(try workspace.rows(query, at: .transaction(2)) == ["second"])
    }
}
