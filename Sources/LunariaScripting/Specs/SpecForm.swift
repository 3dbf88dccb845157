import LuaVM
import LunariaCore

/// What a spec does with forms.
enum SpecForm {
    static let declaration = HostClass(
        "filled_form", "What a filled form comes to, for specs and commands.",
        fields: [
            .required("status", .text), .optional("score", .decimal), .optional("norm", .decimal),
            .optional("band", .text), .optional("passed", .boolean),
            .required("missing", .list(of: .text), "The questions without an answer that counts."),
            .required("completeness", .decimal), .required("state", .text), .required("date", .date),
            .required("author", .text),
        ])

    static let options = HostTable(
        "fill_options", subject: "the options of spec.fill", "How a spec fills a form.",
        [.optional("date", .date, "That of the example unless given."), .optional("author", .text)])

    static let fill = SpecModule.function(
        "fill", "Fills a form for a record, and answers what it comes to.",
        takes: [
            .required("form", .text), .required("subject", .text, "The key of the record."),
            .optional("answers", .map(of: .either([.text, .integer, .boolean, .decimal, .money])), "By question."),
            .optional("options", .table(options.name)),
        ], answers: [.required("form", .instance(declaration.name))],
        example: #"assert.truthy(spec.fill("bant", "D1", { budget = "yes", need = "yes" }).passed)"#
    ) { frame, world, _ in
        let (_, types) = try frame.crossing()
        let (form, subject) = (try frame.string(1), try frame.string(2))
        let answers = try SpecParameters.read(frame, at: 3, types, of: "the answers of spec.fill")
        var (date, author): (CalendarDate?, String?) = (nil, nil)
        if !frame.stack.isNil(at: 4) {
            let options = try LuaTable(frame.stack, at: 4, as: options)
            date = try options.text("date").map { text in try CalendarDate(parsing: text) }
            author = try options.text("author")
        }
        push(try world.fill(form, subject, answers, date: date, author: author), frame.stack, types)
        return 1
    }

    /// Pushes what a filled form comes to.
    static func push(_ filled: FilledForm, _ stack: borrowing LuaStack, _ types: CrossingTypes) {
        stack.newTable(fields: declaration.fields.count)
        stack.set("status", to: filled.score.status.rawValue)
        stack.set("band", to: filled.score.band?.en)
        stack.set("state", to: filled.state.rawValue)
        stack.set("date", to: filled.date.description)
        stack.set("author", to: filled.author)
        let numbers = [
            ("score", filled.score.score), ("norm", filled.score.norm), ("completeness", filled.completeness.fraction),
        ]
        for case (let name, let number?) in numbers {
            stack.push(number, as: types.decimal)
            stack.rawSet(field: name, at: -2)
        }
        if let passed = filled.score.passed {
            stack.push(passed)
            stack.rawSet(field: "passed", at: -2)
        }
        stack.push(list: filled.score.missing)
        stack.rawSet(field: "missing", at: -2)
        stack.push(LuaMetatable(specTable: declaration, called: "filled form"))
        stack.setMetatable(at: -2)
    }
}
