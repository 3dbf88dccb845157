import LunariaCore
import LunariaStore
import Testing

struct VersioningTests {
    @Test func `creating, changing and deleting a record keeps every version of it`() throws {
        let workspace = try Workspace.make()
        #expect(try workspace.save("account", "A", ["name": .text("Acme")]) == 1)
        #expect(try workspace.save("account", "A", ["name": .text("Acme Ltd")]) == 2)
        #expect(try workspace.delete("account", "A") == 3)
        #expect(try workspace.record("account", "A") == nil)
        let versions = try workspace.versions("account", "A")
        #expect(
            versions.map { "\($0.record["name"].fileText) \($0.from) \($0.until ?? 0)" } == [
                "Acme 1 2", "Acme Ltd 2 3",
            ])
        #expect(try workspace.verify() == 3)
    }

    @Test func `a save that changes nothing makes no version and no transaction`() throws {
        let workspace = try Workspace.make()
        try workspace.save("account", "A", ["name": .text("Acme"), "annual_revenue": try .decimal("10.50")])
        let second = try workspace.write {
            let outcome = try $0.save(
                try workspace.draft(
                    "account", "A", ["name": .text("Acme"), "annual_revenue": try .money("10.50 CNY")]), .upsert)
            #expect(outcome == .unchanged(id: 1))
        }
        #expect(second == nil)
        #expect(try workspace.transactions().count == 1)
        #expect(try workspace.versions("account", "A").count == 1)
    }

    @Test func `a record changed twice in one transaction has one version from it`() throws {
        let workspace = try Workspace.make()
        try workspace.save("account", "A", ["name": .text("one")])
        try workspace.write { writer in
            for name in ["two", "three"] {
                _ = try writer.save(try workspace.draft("account", "A", ["name": .text(name)]), .update)
            }
        }
        #expect(try workspace.versions("account", "A").map { $0.record["name"].fileText } == ["one", "three"])
        #expect(try workspace.transactions().map(\.changes) == [1, 1])
        #expect(try workspace.verify() == 2)
    }

    @Test func `a record created and deleted in one transaction leaves nothing`() throws {
        let workspace = try Workspace.make()
        let number = try workspace.write { writer in
            _ = try writer.save(try workspace.draft("account", "A", ["name": .text("Acme")]), .create)
            _ = try writer.save(try workspace.draft("account", "A", ["name": .text("Acme Ltd")]), .update)
            #expect(try writer.delete(try workspace.object("account"), key: "A"))
        }
        #expect(number == nil)
        #expect(try workspace.versions("account", "A").isEmpty)
    }

    @Test func `a record changed and deleted in one transaction ends with the version before it`() throws {
        let workspace = try Workspace.make()
        try workspace.save("account", "A", ["name": .text("one")])
        try workspace.write { writer in
            _ = try writer.save(try workspace.draft("account", "A", ["name": .text("two")]), .update)
            #expect(try writer.delete(try workspace.object("account"), key: "A"))
        }
        let versions = try workspace.versions("account", "A")
        #expect(versions.map { "\($0.record["name"].fileText) \($0.from) \($0.until ?? 0)" } == ["one 1 2"])
        #expect(try workspace.verify() == 2)
    }

    @Test func `the id of a deleted record is never used again`() throws {
        let workspace = try Workspace.make()
        try workspace.save("account", "A", ["name": .text("a")])
        try workspace.save("account", "B", ["name": .text("b")])
        try workspace.delete("account", "B")
        try workspace.save("account", "B", ["name": .text("b again")])
        #expect(try workspace.record("account", "B")?.id == 3)
        #expect(try workspace.versions("account", "B").map(\.record.id) == [2, 3])
        #expect(try workspace.verify() == 4)
    }

    @Test(arguments: [
        (SaveMode.create, "A", "account 'A', field 'key': found 'A', expected a key that is not taken yet"),
        (.update, "B", "account 'B', field 'key': found 'B', expected the key of an existing account"),
    ])
    func `a save in the wrong mode is refused`(mode: SaveMode, key: String, message: String) throws {
        let workspace = try Workspace.make()
        try workspace.save("account", "A", ["name": .text("Acme")])
        let problem = try #require(throws: RecordProblem.self) {
            try workspace.save("account", key, ["name": .text("x")], mode)
        }
        #expect(problem.description == message)
    }

    @Test func `transactions are numbered without holes and never go back in time`() throws {
        let workspace = try Workspace.make()
        try workspace.save("account", "A", ["name": .text("a")], time: 1000)
        #expect(throws: StoreError.self) { try workspace.write { _ in throw StoreError.failed(reason: Label("stop")) } }
        try workspace.write { _ in }
        try workspace.save("account", "B", ["name": .text("b")], time: 500)
        try workspace.save("account", "C", ["name": .text("c")], time: 2000)
        let log = try workspace.transactions()
        #expect(log.map(\.number) == [1, 2, 3])
        #expect(log.map(\.time.millisecondsSince1970) == [1000, 1000, 2000])
        #expect(Set(log.map(\.hash)).count == 3)
    }

    @Test func `an error in the middle of a write leaves nothing`() throws {
        struct Stop: Error, Equatable {}
        let workspace = try Workspace.make()
        try workspace.save("account", "A", ["name": .text("a")])
        #expect(throws: Stop()) {
            try workspace.write { writer in
                _ = try writer.save(try workspace.draft("account", "A", ["name": .text("changed")]), .update)
                _ = try writer.save(try workspace.draft("account", "B", ["name": .text("b")]), .create)
                _ = try writer.markSeen(key: "A", line: 2)
                let cursor = try writer.rows(Query("account"))
                _ = try cursor.next()
                throw Stop()
            }
        }
        let discarded = try workspace.store.write(Workspace.info()) { writer in
            (try writer.save(try workspace.draft("account", "C", ["name": .text("c")]), .create), .discard)
        }
        #expect(discarded.transaction == nil)
        #expect(try workspace.rows(Query("account", projection: ["key", "name"])) == ["A|a"])
        #expect(try workspace.verify() == 1)
    }

    @Test func `a refused record does not stop the transaction`() throws {
        let workspace = try Workspace.make()
        try workspace.write { writer in
            #expect(throws: RecordProblem.self) { try writer.save(try workspace.draft("account", "A"), .create) }
            _ = try writer.save(try workspace.draft("account", "B", ["name": .text("b")]), .create)
        }
        #expect(try workspace.keys("account") == ["B"])
    }

    @Test func `a key is met on a line of a file once, its bytes deciding`() throws {
        let workspace = try Workspace.make()
        for _ in 0..<2 {
            try workspace.write { writer in
                let answers = try [("a", 2), ("é", 3), ("a", 4), ("e\u{301}", 5)].map { key, line in
                    try writer.markSeen(key: key, line: line)
                }
                #expect(answers == [nil, nil, 2, nil])
            }
        }
    }

    @Test func `records read while writing are those that were there before`() throws {
        let workspace = try Workspace.make()
        try workspace.write { writer in
            for index in 0..<10 {
                _ = try writer.save(try workspace.draft("account", "A\(index)", ["name": .text("a")]), .create)
            }
        }
        try workspace.write { writer in
            let cursor = try writer.rows(Query("account", projection: ["key"]))
            var count = 0
            while try cursor.next() {
                count += 1
                _ = try writer.save(
                    try workspace.draft("account", cursor.text(0) + "z", ["name": .text("new")]), .create)
            }
            #expect(count == 10)
        }
        #expect(try workspace.keys("account").count == 20)
    }
}
