import LunariaCore
import LunariaStore
import Testing

/// What the change log says about one transaction.
struct CommittedChangeTests {
    /// Each change in one text: what became of the record, its key and its name.
    private static func changes(
        _ workspace: Workspace, in transaction: Int64, after id: Int64 = 0, limit: Int = 100
    ) throws -> [String] {
        try workspace.store.read(at: .latest) { reader in
            try reader.changes(of: workspace.object("account"), in: transaction, after: id, limit: limit)
        }.map { "\($0.kind) \($0.record.key) \($0.record["name"].fileText)" }
    }

    /// 1 makes A, B and C; 2 changes A twice, deletes B, leaves C alone and makes D, and E for a moment; 3 changes A and deletes D.
    private static func make() throws -> Workspace {
        let workspace = try Workspace.make()
        try workspace.write { writer in
            for key in ["A", "B", "C"] {
                _ = try writer.save(workspace.draft("account", key, ["name": .text(key)]), .create)
            }
        }
        try workspace.write { writer in
            for name in ["a", "aa"] {
                _ = try writer.save(workspace.draft("account", "A", ["name": .text(name)]), .update)
            }
            _ = try writer.delete(workspace.object("account"), key: "B")
            _ = try writer.save(workspace.draft("account", "C", ["name": .text("C")]), .update)
            for key in ["D", "E"] {
                _ = try writer.save(workspace.draft("account", key, ["name": .text("d")]), .create)
            }
            _ = try writer.delete(workspace.object("account"), key: "E")
        }
        try workspace.write { writer in
            _ = try writer.save(workspace.draft("account", "A", ["name": .text("new")]), .update)
            _ = try writer.delete(workspace.object("account"), key: "D")
        }
        return workspace
    }

    @Test(
        arguments: [
            (1, ["created A A", "created B B", "created C C"]), (2, ["updated A aa", "deleted B B", "created D d"]),
            (3, ["updated A new", "deleted D d"]), (4, []),
        ] as [(Int64, [String])])
    func `each record is told of once, as the transaction left it`(transaction: Int64, changes: [String]) throws {
        #expect(try Self.changes(try Self.make(), in: transaction) == changes)
    }

    @Test func `the changes come page by page`() throws {
        let workspace = try Self.make()
        #expect(try Self.changes(workspace, in: 1, limit: 2) == ["created A A", "created B B"])
        #expect(try Self.changes(workspace, in: 1, after: 2, limit: 2) == ["created C C"])
        #expect(try Self.changes(workspace, in: 1, after: 3, limit: 2) == [])
    }

    @Test func `a writer finds a record as it is by now`() throws {
        let workspace = try Self.make()
        try workspace.write { writer in
            let object = try workspace.object("account")
            #expect(try writer.record(object, key: "B") == nil)
            #expect(try writer.record(object, key: "A")?["name"] == .text("new"))
            _ = try writer.save(workspace.draft("account", "A", ["name": .text("newer")]), .update)
            #expect(try writer.record(object, key: "A")?["name"] == .text("newer"))
            #expect(try writer.record(object, key: "A")?.id == 1)
        }
    }
}
