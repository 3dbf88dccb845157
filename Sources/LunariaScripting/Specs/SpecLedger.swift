import LuaVM
import LunariaCore

/// What a spec does with runs that are there: post, adjust, claw back, verify, explain, and ask what earned nothing.
enum SpecLedger {
    static var functions: [(name: String, function: SpecModule.Function)] {
        [
            ("post", post), ("adjust", adjust), ("clawback", clawBack), ("verify", verify), ("explain", explain),
            ("unpaid", unpaid),
        ]
    }

    /// `spec.post(run)`.
    private static func post(_ frame: borrowing LuaFrame, _ world: any SpecWorld) throws -> Int32 {
        try world.post(try run(frame, "post"))
        return 0
    }

    /// `spec.verify(run)`: an error unless the run, calculated again, comes out as it is stored.
    private static func verify(_ frame: borrowing LuaFrame, _ world: any SpecWorld) throws -> Int32 {
        try world.verify(try run(frame, "verify"))
        return 0
    }

    /// `spec.explain(run)`: an error unless every line's explanation comes to what is stored.
    private static func explain(_ frame: borrowing LuaFrame, _ world: any SpecWorld) throws -> Int32 {
        try world.explain(try run(frame, "explain"))
        return 0
    }

    /// `spec.adjust { payee = …, amount = …, reason = … }`.
    private static func adjust(_ frame: borrowing LuaFrame, _ world: any SpecWorld) throws -> Int32 {
        let table = try LuaTable(frame.stack, at: 1, subject: "spec.adjust")
        try table.allow(["payee", "amount", "reason"] + places)
        try world.adjust(
            try table.requireText("payee"), by: try table.requireText("amount"),
            reason: try table.requireText("reason"),
            at: try place(table))
        return 0
    }

    /// `spec.clawback { opportunity = …, share = …, reason = … }`.
    private static func clawBack(_ frame: borrowing LuaFrame, _ world: any SpecWorld) throws -> Int32 {
        let table = try LuaTable(frame.stack, at: 1, subject: "spec.clawback")
        try table.allow(["opportunity", "share", "reason"] + places)
        try world.clawBack(
            try table.requireText("opportunity"), share: try table.text("share") ?? "100%",
            reason: try table.requireText("reason"), at: try place(table))
        return 0
    }

    /// `spec.unpaid(run)`: a list of `{ opportunity = …, reason = … }`.
    private static func unpaid(_ frame: borrowing LuaFrame, _ world: any SpecWorld) throws -> Int32 {
        let entries = try world.unpaid(by: try run(frame, "unpaid"))
        frame.stack.newTable(array: entries.count)
        for (position, entry) in entries.enumerated() {
            frame.stack.newTable(fields: 2)
            frame.stack.set("opportunity", to: entry.opportunity)
            frame.stack.set("reason", to: entry.reason)
            frame.stack.rawSet(index: Int64(position) + 1, at: -2)
        }
        return 1
    }

    private static let places = ["plan", "period", "date"]

    private static func place(_ table: borrowing LuaTable) throws -> SpecPlace {
        var place = SpecPlace()
        place.plan = try table.text("plan")
        place.period = try table.text("period")
        place.date = try table.text("date")
        return place
    }

    /// The hash of the run that is given.
    private static func run(_ frame: borrowing LuaFrame, _ name: String) throws -> String {
        guard frame.stack.kind(at: 1) == .table, frame.stack.rawGet(field: "hash", at: 1) == .string,
            let hash = frame.stack.string(at: -1)
        else {
            throw ScriptFault.argument(
                "spec.\(name) is given \(frame.stack.typeName(at: 1)), expected a run of a plan",
                hint: "local run = spec.run(\"NAME\", { … })  spec.\(name)(run)")
        }
        return hash
    }
}
