import LunariaCore
import LunariaStore
import Testing

struct CursorTests {
    @Test func `a cursor reads fields where they are`() throws {
        let workspace = try AllTypes.workspace()
        try workspace.store.read(at: .latest) { reader in
            let cursor = try reader.rows(Query("thing", projection: ["price", "title", "count", "price"]))
            #expect(cursor.columns.map(\.name) == ["price", "title", "count", "price"])
            #expect(cursor.isNull(0))
            #expect(try cursor.next())
            #expect(cursor.integer(0) == 1050)
            #expect(cursor.integer(3) == 1050)
            #expect(cursor.currency()?.code == "CNY")
            #expect(cursor.withText(1) { $0.count } == 31)
            #expect(try cursor.next())
            #expect(cursor.currency()?.code == "JPY")
            #expect(cursor.integer(2) == -3)
            #expect(try cursor.next())
            #expect(cursor.isNull(0) && cursor.isNull(1) && cursor.isNull(2))
            #expect(cursor.text(1) == "")
            #expect(try cursor.next())
            #expect(!cursor.isNull(1))
            #expect(try cursor.next() == false)
            #expect(try cursor.next() == false)
            #expect(cursor.isNull(0))
        }
    }

    @Test func `a query without amounts has no currency`() throws {
        let workspace = try AllTypes.workspace()
        try workspace.store.read(at: .latest) { reader in
            let cursor = try reader.rows(Query("thing", projection: ["title"]))
            #expect(try cursor.next())
            #expect(cursor.currency() == nil)
        }
    }

    @Test func `the same query runs inside itself`() throws {
        let workspace = try AllTypes.workspace()
        try workspace.store.read(at: .latest) { reader in
            let query = Query("thing", projection: ["key"])
            var pairs = 0
            let outer = try reader.rows(query)
            while try outer.next() {
                let inner = try reader.rows(query)
                while try inner.next() { pairs += 1 }
            }
            #expect(pairs == 16)
        }
    }

    @Test func `a closed cursor has ended, and so has one that outlives its read`() throws {
        let workspace = try AllTypes.workspace()
        let escaped: any RowCursor = try workspace.store.read(at: .latest) { reader in
            let closed = try reader.rows(Query("thing"))
            #expect(try closed.next())
            closed.close()
            #expect(try closed.next() == false)
            #expect(closed.isNull(0))
            let open = try reader.rows(Query("thing"))
            #expect(try open.next())
            return open
        }
        #expect(try escaped.next() == false)
        #expect(escaped.text(0) == "")
        escaped.close()
    }

    @Test(arguments: [Commit.keep, .discard])
    func `a cursor left open holds up neither the end of a write nor the next`(commit: Commit) throws {
        let file = try DatabaseFile()
        let workspace = try Workspace.open(file)
        try workspace.write { writer in
            for key in ["A", "B", "C"] {
                _ = try writer.save(try workspace.draft("account", key, ["name": .text("a")]), .create)
            }
        }
        var left: [any RowCursor] = []
        _ = try workspace.store.write(Workspace.info()) { writer in
            for _ in 0..<3 {
                let cursor = try writer.rows(Query("account"))
                _ = try cursor.next()
                left.append(cursor)
            }
            _ = try writer.save(try workspace.draft("account", "A", ["name": .text("changed")]), .update)
            return ((), commit)
        }
        #expect(try left.map { try $0.next() } == [false, false, false])
        #expect(try workspace.record("account", "A")?["name"] == .text(commit == .keep ? "changed" : "a"))
        try workspace.save("account", "D", ["name": .text("d")])
        #expect(try workspace.verify() == (commit == .keep ? 3 : 2))
    }
}
