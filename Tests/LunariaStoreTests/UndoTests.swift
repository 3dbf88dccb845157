import LunariaCore
import LunariaStore
import Testing

struct UndoTests {
    private static let everything = [Query("account"), Query("opportunity"), Query("contact")]

    private func content(_ workspace: Workspace, at moment: Moment = .latest) throws -> [[String]] {
        try Self.everything.map { try workspace.rows($0, at: moment) }
    }

    /// 1 creates A, B and two opportunities; 2 changes A, deletes O2 and creates C.
    private func make() throws -> Workspace {
        let workspace = try Workspace.make()
        try workspace.write("first import") { writer in
            for key in ["A", "B"] {
                _ = try writer.save(try workspace.draft("account", key, ["name": .text(key)]), .create)
            }
            for key in ["O1", "O2"] {
                _ = try writer.save(
                    try workspace.draft("opportunity", key, ["account": .text("A"), "amount": try .decimal("12.50")]),
                    .create)
            }
        }
        try workspace.write("second import") { writer in
            _ = try writer.save(
                try workspace.draft("account", "A", ["name": .text("A changed"), "region": .text("华东")]), .update)
            _ = try writer.delete(try workspace.object("opportunity"), key: "O2")
            _ = try writer.save(try workspace.draft("account", "C", ["name": .text("C")]), .create)
        }
        return workspace
    }

    @Test func `undo brings back exactly what was before, ids included`() throws {
        let workspace = try make()
        let id = try workspace.record("opportunity", "O2", at: .transaction(1))?.id
        let transaction = try workspace.undo(2, "wrong file")
        #expect(transaction.number == 3)
        #expect(transaction.reason == "undo of transaction 2: second import (wrong file)")
        #expect(transaction.changes == 3)
        #expect(try content(workspace) == (try content(workspace, at: .transaction(1))))
        #expect(try workspace.record("opportunity", "O2")?.id == id)
        #expect(try workspace.verify() == 3)
    }

    @Test func `an undo can be undone, and so on`() throws {
        let workspace = try make()
        for number in 2...6 {
            _ = try workspace.undo(Int64(number))
            let same: Int64 = number.isMultiple(of: 2) ? 1 : 2
            #expect(try content(workspace) == (try content(workspace, at: .transaction(same))))
        }
        #expect(try workspace.verify() == 7)
    }

    @Test func `transactions are undone one after the other down to nothing`() throws {
        let workspace = try make()
        _ = try workspace.undo(2)
        _ = try workspace.undo(1)
        #expect(try content(workspace) == [[], [], []])
        _ = try workspace.undo(4)
        _ = try workspace.undo(3)
        #expect(try content(workspace) == (try content(workspace, at: .transaction(2))))
        #expect(try workspace.verify() == 6)
    }

    @Test func `records changed since stand in the way`() throws {
        let workspace = try make()
        try workspace.write("third import") { writer in
            _ = try writer.save(try workspace.draft("account", "A", ["name": .text("A again")]), .update)
            _ = try writer.save(try workspace.draft("opportunity", "O2", ["stage": .text("new")]), .create)
            _ = try writer.delete(try workspace.object("account"), key: "C")
        }
        let before = try content(workspace)
        #expect(
            try conflicts(undoing: 2, in: workspace) == [
                "account 'A' was changed by transaction 3 (third import)",
                "account 'C' was deleted by transaction 3 (third import)",
                "opportunity 'O2' was created anew by transaction 3 (third import)",
            ])
        #expect(try content(workspace) == before)
        #expect(try workspace.transactions().count == 3)
    }

    /// What stands in the way of an undo, in English.
    private func conflicts(undoing number: Int64, in workspace: Workspace) throws -> [String] {
        let error = try #require(throws: StoreError.self) { try workspace.undo(number) }
        guard case .undoConflict(number, let records) = error else { throw error }
        #expect(records.allSatisfy { $0.zh.contains(/[\u{4E00}-\u{9FFF}]/) })
        return records.map(\.en)
    }

    @Test func `a transaction cannot be undone twice`() throws {
        let workspace = try make()
        _ = try workspace.undo(2)
        #expect(
            try conflicts(undoing: 2, in: workspace) == [
                "account 'A' was changed by transaction 3 (undo of transaction 2: second import)",
                "account 'C' was deleted by transaction 3 (undo of transaction 2: second import)",
                "opportunity 'O2' was created again by transaction 3 (undo of transaction 2: second import)",
            ])
    }

    @Test func `records that refer to one that would vanish stand in the way`() throws {
        let workspace = try make()
        try workspace.save("opportunity", "O3", ["account": .text("C")], reason: "new deal")
        #expect(
            try conflicts(undoing: 2, in: workspace) == [
                "opportunity 'O3', last changed by transaction 3 (new deal), refers to account 'C'"
            ])
        #expect(try workspace.transactions().count == 3)
        #expect(try workspace.verify() == 3)
    }

    @Test func `a reference to a record that is gone is not brought back`() throws {
        let workspace = try make()
        try workspace.save("opportunity", "O1", ["account": .text("B")], reason: "moved")
        try workspace.delete("account", "A", reason: "cleaned up")
        #expect(
            try conflicts(undoing: 3, in: workspace) == [
                "opportunity 'O1' would refer to account 'A', which was deleted by transaction 4 (cleaned up)"
            ])
    }

    @Test func `a circle is not brought back`() throws {
        let workspace = try make()
        try workspace.save("account", "A", ["parent": .text("B")])
        try workspace.save("account", "A", ["parent": .null])
        try workspace.save("account", "B", ["parent": .text("A")])
        #expect(try conflicts(undoing: 4, in: workspace) == ["account 'A' would refer to itself: A → B → A"])
    }

    @Test func `a record deleted and made anew under its key in one transaction comes back`() throws {
        let workspace = try make()
        try workspace.write { writer in
            _ = try writer.delete(try workspace.object("account"), key: "B")
            _ = try writer.save(try workspace.draft("account", "B", ["name": .text("another B")]), .create)
        }
        _ = try workspace.undo(3)
        #expect(try content(workspace) == (try content(workspace, at: .transaction(2))))
        #expect(try workspace.record("account", "B")?.id == 2)
        #expect(try workspace.verify() == 4)
    }

    @Test func `conflicts are counted beyond the first twenty`() throws {
        let workspace = try Workspace.make()
        for name in ["one", "two"] {
            try workspace.write(name) { writer in
                for index in 10..<60 {
                    _ = try writer.save(try workspace.draft("account", "A\(index)", ["name": .text(name)]), .upsert)
                }
            }
        }
        let records = try conflicts(undoing: 1, in: workspace)
        #expect(records.count == 21)
        #expect(records.first == "account 'A10' was changed by transaction 2 (two)")
        #expect(records.last == "and 30 more")
    }

    @Test(arguments: [0, 3, -1] as [Int64])
    func `a transaction that is not there is refused`(number: Int64) throws {
        let workspace = try make()
        #expect(throws: StoreError.unknownTransaction(number, last: 2)) { try workspace.undo(number) }
    }
}
