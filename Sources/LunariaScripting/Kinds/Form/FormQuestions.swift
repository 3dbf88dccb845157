import LuaVM
import LunariaCore

/// Reads the questions of a form.
struct FormQuestions {
    let scoring: Form.Scoring
    let ratings: ClosedRange<Decimal>
    let numbers: FormNumbers

    static let declaration = HostTable(
        "question", "A question of a form.",
        [
            .required("id", .text, "Names the answer in files; each once."), .required("ask", .label),
            .required("type", .choice(Question.Kind.names)),
            .optional(
                "weight", .number,
                "Of what is scored: above 0, at most 1000000, with at most 12 decimals; 1 unless given."),
            .optional("must", .boolean, "Of a yes_no in a checklist: without a yes it is not passed."),
            .optional("help", .label),
            .optional(
                "choices", .list(of: .either([.text, .table(FormAnswerKinds.choice.name)])), "Of a choice."),
            .optional("min", .either([.number, .date]), "Of an integer, decimal, money or date."),
            .optional("max", .either([.number, .date]), "Likewise."),
        ])

    /// The columns that a file of answers has beside the questions.
    private static let reserved = ["key", "date", "author"]
    private static let maximumCount = 500
    /// Weights within these bounds add up exactly, however many there are.
    private static let greatestWeight = Decimal(1_000_000)
    private static let weightPlaces = 12
    private static let sample = "questions = { { id = \"budget\", ask = \"…?\", type = \"yes_no\" } }"

    /// Reads the list in the entry `questions` of a form.
    func read(_ frame: borrowing LuaFrame, _ table: borrowing LuaTable) throws -> [Question] {
        let questions = try table.with("questions") { () throws in
            let list = try LuaTable(frame.stack, at: -1, subject: "'questions'")
            let count = frame.stack.rawLength(at: list.index)
            guard list.names().isEmpty, (1...Self.maximumCount).contains(count) else {
                throw ScriptFault.argument(
                    "'questions' of form is no list of 1 to \(Self.maximumCount) questions", hint: Self.sample)
            }
            return try (1...count).map { position in
                frame.stack.rawGet(index: Int64(position), at: list.index)
                defer { frame.stack.pop() }
                return try question(frame, position)
            }
        }
        guard let questions else { throw ScriptFault.argument("form has no 'questions'", hint: Self.sample) }
        try check(questions)
        return questions
    }

    private func question(_ frame: borrowing LuaFrame, _ position: Int) throws -> Question {
        guard frame.stack.kind(at: -1) == .table else {
            throw ScriptFault.argument(
                "question \(position) of the form is \(frame.stack.typeName(at: -1)), expected a table",
                hint: Self.sample)
        }
        let unnamed = try LuaTable(frame.stack, at: -1, subject: "question \(position) of the form")
        let id = try unnamed.requireText("id")
        guard Identifier.isValid(id), !Self.reserved.contains(id) else {
            throw ScriptFault.argument(
                "'id' of question \(position) is '\(id.shortened)', expected at most 40 lower-case letters, digits and "
                    + "underscores that begin with a letter, and none of \(Self.reserved.joined(separator: ", "))")
        }
        let table = try LuaTable(frame.stack, at: -1, as: Self.declaration, subject: "question '\(id)'")
        guard let ask = try table.label("ask"), !ask.en.isEmpty else {
            throw ScriptFault.argument(
                "question '\(id)' has no 'ask'", hint: "write ask = { en = \"…?\", zh = \"…？\" }")
        }
        let kind = try FormAnswerKinds(ratings: ratings, numbers: numbers).read(frame, table)
        let isScored = isScored(kind)
        if !isScored {
            let scored = if case .score = scoring { "a rating" } else { "a yes_no" }
            let where_ = scoring == .none ? "the form has no scoring" : "the score is made of \(scored) alone"
            try numbers.refuse("weight", of: table, "counts nowhere: \(where_)", hint: "leave it out")
        }
        let weight = try numbers.number("weight", of: table) ?? Decimal(1)
        guard !weight.isNegative, !weight.isZero, weight <= Self.greatestWeight,
            weight.normalized.exponent >= -Self.weightPlaces
        else {
            throw ScriptFault.argument(
                "'weight' of question '\(id)' is \(weight.description.shortened), expected a number above 0 and at most "
                    + "\(Self.greatestWeight) with at most \(Self.weightPlaces) decimals",
                hint: "leave a question out of the score by another type, and a weight of 1 unsaid")
        }
        let must = try table.boolean("must") ?? false
        if must, !(isScored && kind == .yesNo) {
            throw ScriptFault.argument(
                "'must' of question '\(id)' asks for a yes, and the question is of type \(kind.name)"
                    + (kind == .yesNo ? " in a form without scoring = \"check\"" : ""),
                hint: "only a yes_no of a form with scoring = \"check\" must be met")
        }
        return Question(
            id: id, ask: ask, help: try table.label("help") ?? Label(""), kind: kind, weight: weight, must: must)
    }

    private func isScored(_ kind: Question.Kind) -> Bool {
        switch (scoring, kind) {
        case (.check, .yesNo), (.score, .rating): true
        case (.none, _), (.check, _), (.score, _): false
        }
    }

    private func check(_ questions: [Question]) throws(ScriptFault) {
        var seen: [String: Int] = [:]
        for (index, question) in questions.enumerated() {
            guard let earlier = seen.updateValue(index + 1, forKey: question.id) else { continue }
            throw .argument(
                "questions \(earlier) and \(index + 1) have one id, '\(question.id)'",
                hint: "give each an id of its own")
        }
        if scoring != .none, !questions.contains(where: { isScored($0.kind) }) {
            let (word, type) = if case .check = scoring { ("check", "yes_no") } else { ("score", "rating") }
            throw .argument(
                "the form has scoring = \"\(word)\" and no question of type \(type)",
                hint: "ask one, or leave 'scoring' out")
        }
    }
}
