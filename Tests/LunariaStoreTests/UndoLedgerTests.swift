import LunariaCore
import LunariaStore
import Testing

struct UndoLedgerTests {
    private static let run = String(repeating: "ab", count: 32)

    private func adjust(_ workspace: Workspace, _ key: String, plan: String = "plan", _ date: String) throws -> Int64 {
        try #require(
            try workspace.save(
                "adjustment", key,
                [
                    "kind": .text("manual"), "plan": .text(plan), "payee": .text("Ada"), "date": try .date(date),
                    "amount": try .money("5.00 CNY"), "reason": .text("promised"), "author": .text("Eve"),
                ]))
    }

    private func post(_ workspace: Workspace, plan: String = "plan") throws -> Int64 {
        try #require(
            try workspace.save(
                "posting", Self.run,
                [
                    "plan": .text(plan), "period": .text("2017-Q3"), "first_day": try .date("2017-07-01"),
                    "last_day": try .date("2017-09-30"), "total": try .money("28.33 CNY"),
                    "posted_on": try .date("2017-10-05"),
                ]))
    }

    @Test func `posted is posted`() throws {
        let workspace = try Workspace.make()
        let number = try post(workspace)
        #expect(
            throws: StoreError.cannotUndo(
                number,
                reason: Label(
                    en: "it posted 2017-Q3 of plan, and posted is posted; `lunaria incentive adjust` corrects it",
                    zh: "它入账了 plan 的 2017-Q3，入账不能撤销；请用 `lunaria incentive adjust` 更正"))
        ) { try workspace.undo(number) }
        #expect(try workspace.keys("posting") == [Self.run])
        #expect(try workspace.verify() == 1)
    }

    @Test(
        arguments: [
            ("2017-06-30", "plan", true), ("2017-07-01", "plan", false), ("2017-09-30", "plan", false),
            ("2017-10-01", "plan", true), ("2017-08-01", "other", true),
        ])
    func `an adjustment may be undone until its period is posted`(date: String, plan: String, may: Bool) throws {
        let workspace = try Workspace.make()
        let number = try adjust(workspace, "A1", plan: plan, date)
        _ = try post(workspace)
        if may {
            _ = try workspace.undo(number)
            #expect(try workspace.keys("adjustment") == [])
            return
        }
        #expect(
            throws: StoreError.cannotUndo(
                number,
                reason: Label(
                    en: "it changed adjustment A1 of \(date), and 2017-Q3 of plan is posted; "
                        + "make an adjustment that reverses it",
                    zh: "它更改了 \(date) 的调整 A1，而 plan 的 2017-Q3 已入账；请做一笔相反的调整"))
        ) { try workspace.undo(number) }
        #expect(try workspace.keys("adjustment") == ["A1"])
    }

    @Test func `the undo of an adjustment is not undone either once its period is posted`() throws {
        let workspace = try Workspace.make()
        let number = try adjust(workspace, "A1", "2017-08-01")
        let undo = try workspace.undo(number).number
        _ = try post(workspace)
        #expect(throws: StoreError.self) { try workspace.undo(undo) }
        #expect(try workspace.keys("adjustment") == [])
        #expect(try workspace.verify() == 3)
    }

    @Test func `other work of a transaction does not hide an adjustment of a posted period`() throws {
        let workspace = try Workspace.make()
        _ = try adjust(workspace, "A1", "2017-08-01")
        // Moves the adjustment out of the period, which undoing would put back in.
        let move = try #require(
            try workspace.save("adjustment", "A1", ["date": try .date("2017-12-01")], .update))
        _ = try post(workspace)
        #expect(throws: StoreError.self) { try workspace.undo(move) }
    }
}
