import LuaVM
import LunariaCore

/// The function `raise` of an alert: `raise { severity = …, message = …, subject = …, due = …, period = …, rule = … }`.
enum RaiseModule {
    /// Pushes the function, which adds to the list; what is raised without a rule has the alert's name for one.
    static func push(_ alerts: CollectedList<RaisedAlert>, alert: String, _ stack: borrowing LuaStack) {
        stack.push(closure: { frame in
            let (bridge, _) = try frame.crossing()
            let run = try frame.run(bridge)
            let table = try LuaTable(frame.stack, at: 1, subject: "raise")
            try table.allow(["severity", "message", "subject", "due", "period", "rule"])
            let raised = RaisedAlert(
                severity: try severity(table), message: try table.requireText("message"),
                subject: try table.subject("subject", frame), due: try table.date("due"),
                period: try table.period("period", run.context.fiscalYear),
                rule: try table.filledText("rule") ?? alert)
            let texts = [raised.message, raised.subject?.key, raised.period, raised.rule]
            try alerts.append(raised, texts: texts, frame.stack)
            return 0
        })
    }

    private static func severity(_ table: borrowing LuaTable) throws(ScriptFault) -> Finding.Severity {
        guard let word = try table.text("severity") else { return .warn }
        if let severity = Finding.Severity(rawValue: word) { return severity }
        let known = Finding.Severity.allCases.map(\.rawValue)
        throw .argument(
            "'severity' of raise is '\(word.shortened)'\(Spelling.hint(for: word, among: known)), "
                + "expected info, warn or critical",
            hint: "write severity = \"warn\"")
    }
}
