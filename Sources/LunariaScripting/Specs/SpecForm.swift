import LuaVM
import LunariaCore

/// What a spec does with forms.
enum SpecForm {
    private static let fields = [
        "status", "score", "norm", "band", "passed", "missing", "completeness", "state", "date", "author",
    ]

    /// `spec.fill(form, subject, answers, options)`: what the filled form comes to.
    static func fill(_ frame: borrowing LuaFrame, _ world: any SpecWorld) throws -> Int32 {
        let (_, types) = try frame.crossing()
        let (form, subject) = (try frame.string(1), try frame.string(2))
        let answers = try SpecParameters.read(frame, at: 3, types, of: "the answers of spec.fill")
        var (date, author): (CalendarDate?, String?) = (nil, nil)
        if !frame.stack.isNil(at: 4) {
            let options = try LuaTable(frame.stack, at: 4, subject: "the options of spec.fill")
            try options.allow(["date", "author"])
            date = try options.text("date").map { text in try CalendarDate(parsing: text) }
            author = try options.text("author")
        }
        push(try world.fill(form, subject, answers, date: date, author: author), frame.stack, types)
        return 1
    }

    private static func push(_ filled: FilledForm, _ stack: borrowing LuaStack, _ types: CrossingTypes) {
        stack.newTable(fields: fields.count)
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
        stack.push(LuaMetatable(specTable: "the filled form", fields: fields))
        stack.setMetatable(at: -2)
    }
}
