import LuaVM
import LunariaCore

/// The function `raise` of an alert: `raise { severity = …, message = …, subject = …, due = …, period = …, rule = … }`.
enum RaiseModule {
    static let declaration = HostTable(
        "raise", "Something that is wrong.",
        [
            .optional(
                "severity", .choice(Finding.Severity.allCases.map(\.rawValue)),
                "`\(Finding.Severity.warn.rawValue)` unless given."),
            .required("message", .label, "Stored in the language of the workspace."),
            .optional("subject", .either([.record, .table("subject")]), "The record it is about."),
            .optional("due", .date, "By when it is to be put right."),
            .optional("period", .either([.text, .plain("period")]), "What it is about, if it is a period."),
            .optional("rule", .text, "The alert's name unless given; at most \(NameText.longest) bytes on one line."),
        ])

    /// What is raised, and the name of the alert.
    struct Raising {
        let alerts: CollectedList<RaisedAlert>
        let alert: String
    }

    static let raise = HostFunction<Raising>(
        .argument(of: ["check"]), "raise", "Says that something is wrong.",
        takes: [.required("alert", .table(declaration.name))],
        example: #"raise { severity = "critical", subject = deal, message = { en = "no amount", zh = "没有金额" } }"#
    ) { frame, raising in
        let (bridge, _) = try frame.crossing()
        let run = try frame.run(bridge)
        let table = try LuaTable(frame.stack, at: 1, as: declaration)
        let raised = RaisedAlert(
            severity: try table.text("severity").flatMap(Finding.Severity.init) ?? .warn,
            message: try table.requireReason("message").text(in: run.context.storedLanguage),
            subject: try table.subject("subject", frame), due: try table.date("due"),
            period: try table.period("period", run.context.fiscalYear),
            rule: try table.name("rule") ?? raising.alert)
        let texts = [raised.message, raised.subject?.key, raised.period, raised.rule]
        try raising.alerts.append(raised, texts: texts, frame.stack)
        return 0
    }
}
