import LunariaCore
import LunariaStore
import Testing

struct ChangedTests {
    /// 1 makes an account, 2 an opportunity, 3 deletes the opportunity, 4 stores a run.
    private func make() throws -> Workspace {
        let workspace = try Workspace.make()
        try workspace.save("account", "A", ["name": .text("a")])
        try workspace.save("opportunity", "O")
        try workspace.delete("opportunity", "O")
        try workspace.write { writer in
            try writer.store(
                try RunTests.run(digest: writer.lineDigest, total: "0.00 CNY", count: 0), source: RunTests.source)
        }
        return workspace
    }

    @Test(
        arguments: [
            (["account"], 0, true), (["account"], -5, true), (["account"], 1, false), (["opportunity"], 1, true),
            (["opportunity"], 2, true), (["opportunity"], 3, false), (["account", "opportunity"], 2, true),
            (["contact"], 0, false), (["nothing"], 0, false), ([], 0, false), (["account"], 4, false),
            (["account"], Int64.max, false),
        ] as [([String], Int64, Bool)])
    func `a later change of an object is noticed`(objects: [String], transaction: Int64, changed: Bool) throws {
        #expect(
            try make().store.read(at: .latest) { try $0.hasChanged(objects, after: transaction) } == changed)
    }

    @Test(
        arguments: [
            (["opportunity"], 0, [2, 3]), (["opportunity"], 2, [3]), (["account", "opportunity"], 0, [1, 2, 3]),
            (["account"], 1, []), (["nothing"], 0, []), ([], 0, []),
        ] as [([String], Int64, [Int64])])
    func `the transactions that changed an object are listed`(objects: [String], after: Int64, numbers: [Int64]) throws
    {
        let changes = try make().store.read(at: .latest) { try $0.transactions(changing: objects, after: after) }
        #expect(changes.map(\.number) == numbers)
    }

    @Test func `a reader of the past knows no later change, a writer knows its own`() throws {
        let workspace = try make()
        #expect(try !workspace.store.read(at: .transaction(1)) { try $0.hasChanged(["opportunity"], after: 0) })
        try workspace.write { writer in
            #expect(try !writer.hasChanged(["account"], after: 1))
            _ = try writer.save(try workspace.draft("account", "A", ["name": .text("b")]), .update)
            #expect(try writer.hasChanged(["account"], after: 1))
            #expect(try writer.hasChanged(["account"], after: 4))
        }
    }
}
