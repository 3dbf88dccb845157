import LuaVM
import LunariaCore

/// Reads what answers a question takes: its type with choices or bounds.
struct FormAnswerKinds {
    let ratings: ClosedRange<Decimal>
    let numbers: FormNumbers

    private static let maximumChoices = 200

    static let choice = HostTable(
        "form_choice", "A choice of a question.", [.required("name", .text), .optional("label", .label)])

    /// Reads the entries `type`, `choices`, `min` and `max` of a question.
    func read(_ frame: borrowing LuaFrame, _ table: borrowing LuaTable) throws -> Question.Kind {
        let word = try table.requireText("type")
        if word != "choice" {
            try numbers.refuse("choices", of: table, "belong to type = \"choice\"", hint: "the type is \"\(word)\"")
        }
        switch word {
        case "integer": return .integer(try bounds(table))
        case "decimal": return .decimal(try bounds(table))
        case "money": return .money(try bounds(table))
        case "date": return .date(try dates(table))
        default: break
        }
        let hint =
            word == "rating"
            ? "'minimum' and 'maximum' of the form hold for all ratings" : "the type is \"\(word)\""
        for name in ["min", "max"] {
            try numbers.refuse(name, of: table, "belongs to an integer, decimal, money or date", hint: hint)
        }
        switch word {
        case "yes_no": return .yesNo
        case "rating": return .rating(ratings)
        case "choice": return .choice(try choices(frame, table))
        case "text": return .text
        default:
            throw ScriptFault.argument(
                "'type' of \(table.subject) is '\(word.shortened)'\(Spelling.hint(for: word, among: Question.Kind.names))",
                hint: "use one of \(Question.Kind.names.joined(separator: ", "))")
        }
    }

    private func bounds(_ table: borrowing LuaTable) throws -> Question.Bounds<Decimal> {
        try ordered(try numbers.number("min", of: table), try numbers.number("max", of: table), table)
    }

    private func dates(_ table: borrowing LuaTable) throws -> Question.Bounds<CalendarDate> {
        func date(_ name: String) throws -> CalendarDate? {
            guard let text = try table.text(name) else { return nil }
            if let date = try? CalendarDate(parsing: text) { return date }
            throw ScriptFault.argument(
                "'\(name)' of \(table.subject) is '\(text.shortened)', expected a date as YYYY-MM-DD")
        }
        return try ordered(try date("min"), try date("max"), table)
    }

    private func ordered<Value>(
        _ least: Value?, _ greatest: Value?, _ table: borrowing LuaTable
    ) throws(ScriptFault) -> Question.Bounds<Value> {
        if let least, let greatest, greatest < least {
            throw .argument(
                "'min' of \(table.subject) is \(least) and 'max' is \(greatest), expected them in order",
                hint: "write min = \(greatest), max = \(least)")
        }
        return Question.Bounds(least: least, greatest: greatest)
    }

    private func choices(_ frame: borrowing LuaFrame, _ table: borrowing LuaTable) throws -> [Question.Choice] {
        let sample = "choices = { \"direct\", { name = \"partner\", label = { en = \"…\", zh = \"…\" } } }"
        let subject = table.subject
        let choices = try table.with("choices") { () throws in
            let list = try LuaTable(frame.stack, at: -1, subject: "'choices' of \(subject)")
            let count = frame.stack.rawLength(at: list.index)
            guard list.names().isEmpty, (1...Self.maximumChoices).contains(count) else {
                throw ScriptFault.argument(
                    "'choices' of \(subject) is no list of 1 to \(Self.maximumChoices) choices", hint: sample)
            }
            return try (1...count).map { position in
                frame.stack.rawGet(index: Int64(position), at: list.index)
                defer { frame.stack.pop() }
                return try choice(frame, "choice \(position) of \(subject)", sample)
            }
        }
        guard let choices else { throw ScriptFault.argument("\(subject) has no 'choices'", hint: sample) }
        var names: Set<String> = []
        for choice in choices where !names.insert(choice.name).inserted {
            throw ScriptFault.argument(
                "\(subject) has the choice '\(choice.name.shortened)' twice", hint: "give each a name of its own")
        }
        return choices
    }

    /// The choice on top of the stack: a text, or a table with `name` and `label`.
    private func choice(_ frame: borrowing LuaFrame, _ subject: String, _ sample: String) throws -> Question.Choice {
        let choice: Question.Choice
        if frame.stack.kind(at: -1) == .string {
            let name = try frame.stack.text(at: -1, of: subject) ?? ""
            choice = Question.Choice(name: name, label: Label(name))
        } else {
            let table = try LuaTable(frame.stack, at: -1, as: Self.choice, subject: subject)
            let name = try table.requireText("name")
            choice = Question.Choice(name: name, label: try table.label("label") ?? Label(name))
        }
        let isSound = !choice.name.isEmpty && choice.name.utf8.count <= 200 && choice.name.lowercased() != "unset"
        if isSound, choice.name.first?.isWhitespace == false, choice.name.last?.isWhitespace == false { return choice }
        throw ScriptFault.argument(
            "\(subject) is '\(choice.name.shortened)', expected a name of at most 200 bytes without spaces around it, "
                + "which is not 'unset'", hint: sample)
    }
}
