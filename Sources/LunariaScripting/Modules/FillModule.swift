import LuaVM
import LunariaCore

/// Forms that a command fills, inside the run's one transaction: `crm:fill("bant", { key = …, answers = { … } })`.
enum FillModule {
    static let sheet = HostTable(
        "form_sheet", subject: "the sheet of crm:fill", "What a command gives to a form.",
        [
            .required("key", .text, "That of the record it is about."),
            .optional("date", .date, "The day it is filled for; that of the run unless given."),
            .optional("author", .text, "Who fills it; whoever runs the command unless given."),
            .optional(
                "answers", .map(of: .either([.text, .integer, .boolean, .decimal, .money])),
                "By question, as in a file."),
        ])

    static let fill = HostFunction<Void>(
        .type(.instance("crm")), "fill", "Fills a form for a record, and answers what it comes to.",
        takes: [.required("form", .text), .required("sheet", .table(sheet.name))],
        answers: [.required("filled", .instance(SpecForm.declaration.name))],
        details:
            "Only a command may, with the form in `fills`. It is checked, scored and kept as `lunaria fill` does it; each "
            + "record has a form once a day in a run.",
        example: #"crm:fill("bant", { key = "D1", date = "2025-12-20", answers = { budget = "yes", need = "no" } })"#
    ) { frame in
        let (bridge, types) = try frame.crossing()
        let form = try frame.string(2)
        let filler = try filler(of: form, try frame.run(bridge), bridge)
        let table = try LuaTable(frame.stack, at: 3, as: sheet)
        let date = try table.text("date").map { text in
            guard let date = try? CalendarDate(parsing: text) else {
                throw ScriptFault.argument(
                    "'date' of the form '\(form.shortened)' is '\(text.shortened)', expected a date as YYYY-MM-DD")
            }
            return date
        }
        let answers = try table.with("answers") {
            try SpecParameters.read(
                frame, at: frame.stack.top, types, of: "'answers' of the form '\(form.shortened)'",
                each: "the answer to")
        }
        let filling = FormFilling(
            key: try table.requireText("key"), date: date, author: try table.text("author"), answers: answers ?? [:])
        SpecForm.push(try frame.script { try filler.fill(form, filling) }, frame.stack, types)
        return 1
    }

    private static func filler(
        of form: String, _ run: RunState, _ bridge: Bridge
    ) throws(ScriptFault) -> any FormFiller {
        if let kind = run.onlyReads {
            throw ScriptFault(
                .permission, "\(kind) only reads, and the form '\(form.shortened)' is filled here",
                hint: "do it in a command { … }")
        }
        switch run.store {
        case .writing(_, forms: let filler?) where run.fills.contains(form): return filler
        case .writing(_, forms: .some): break
        // What may write nothing has no transaction in which a form could be filled.
        case .reading where !bridge.isConsole: break
        case .writing, .reading, nil:
            throw ScriptFault(
                .permission, "no form is filled here",
                hint: "a command fills forms; specs have spec.fill, and people `lunaria fill`")
        }
        throw ScriptFault(
            .permission,
            "'\(bridge.plugin)' may not fill the form '\(form.shortened)'"
                + Spelling.hint(for: form, among: run.fills.sorted()),
            hint: "add \"\(form.shortened)\" to `fills` in \(bridge.manifest)")
    }
}
