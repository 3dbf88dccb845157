import LuaVM
import LunariaCore

/// What a spec does with runs that are there: post, adjust, claw back, verify, explain, and ask what earned nothing.
enum SpecLedger {
    static let functions = [post, adjust, clawBack, verify, explain, unpaid]

    private static let aRun = HostField.required("run", .instance("run"))

    private static let post = SpecModule.function(
        "post", "Posts a run, as `lunaria incentive post` does.", takes: [aRun]
    ) { frame, world, _ in
        try world.post(try run(frame))
        return 0
    }

    private static let verify = SpecModule.function(
        "verify", "Raises an error unless the run, calculated again, comes out as it is stored.", takes: [aRun]
    ) { frame, world, _ in
        try world.verify(try run(frame))
        return 0
    }

    private static let explain = SpecModule.function(
        "explain", "Raises an error unless the explanation of every line comes to what is stored.", takes: [aRun]
    ) { frame, world, _ in
        try world.explain(try run(frame))
        return 0
    }

    private static let places: [HostField] = [
        .optional("plan", .text, "Where it cannot be found."), .optional("period", .text, "Where it cannot be found."),
        .optional("date", .date, "Instead of a period."),
    ]

    static let adjustment = HostTable(
        "adjustment", subject: "spec.adjust", "An adjustment by hand.",
        [.required("payee", .text), .required("amount", .text, "`\"250.00\"`."), .required("reason", .text)] + places)

    private static let adjust = SpecModule.function(
        "adjust", "Adjusts what a payee gets, as `lunaria incentive adjust` does.",
        takes: [.required("adjustment", .table(adjustment.name))]
    ) { frame, world, _ in
        let table = try LuaTable(frame.stack, at: 1, as: adjustment)
        try world.adjust(
            try table.requireText("payee"), by: try table.requireText("amount"),
            reason: try table.requireText("reason"), at: try place(table))
        return 0
    }

    static let clawbackTable = HostTable(
        "clawback", subject: "spec.clawback", "A share of what was paid for a deal, to be taken back.",
        [
            .required("opportunity", .text), .optional("share", .text, "`\"100%\"` unless given."),
            .required("reason", .text),
        ] + places)

    private static let clawBack = SpecModule.function(
        "clawback", "Takes back a share of what posted runs have paid for a deal.",
        takes: [.required("clawback", .table(clawbackTable.name))]
    ) { frame, world, _ in
        let table = try LuaTable(frame.stack, at: 1, as: clawbackTable)
        try world.clawBack(
            try table.requireText("opportunity"), share: try table.text("share") ?? "100%",
            reason: try table.requireText("reason"), at: try place(table))
        return 0
    }

    static let unpaidDeal = HostClass(
        "unpaid", "An opportunity that has earned nobody anything.",
        fields: [.required("opportunity", .text), .required("reason", .text)])

    private static let unpaid = SpecModule.function(
        "unpaid", "The opportunities of the run's period that have earned nothing, each with the reason.",
        takes: [aRun], answers: [.required("opportunities", .list(of: .plain(unpaidDeal.name)))]
    ) { frame, world, _ in
        let entries = try world.unpaid(by: try run(frame))
        frame.stack.newTable(array: entries.count)
        for (position, entry) in entries.enumerated() {
            frame.stack.newTable(fields: 2)
            frame.stack.set("opportunity", to: entry.opportunity)
            frame.stack.set("reason", to: entry.reason)
            frame.stack.rawSet(index: Int64(position) + 1, at: -2)
        }
        return 1
    }

    private static func place(_ table: borrowing LuaTable) throws -> SpecPlace {
        var place = SpecPlace()
        place.plan = try table.text("plan")
        place.period = try table.text("period")
        place.date = try table.text("date")
        return place
    }

    /// The hash of the run that is given.
    private static func run(_ frame: borrowing LuaFrame) throws -> String {
        frame.stack.rawGet(field: "hash", at: 1)
        guard let hash = frame.stack.string(at: -1) else {
            throw ScriptFault.argument("the run has lost its hash, expected what spec.run has answered")
        }
        return hash
    }
}
