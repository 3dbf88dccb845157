import LunariaCore

/// The answers to a form for one subject, as somebody gives them.
struct FormSheet {
    /// The key of the subject.
    let subject: String
    let date: CalendarDate
    let author: String
    let answers: [Answer]
}

/// What a sheet takes from the command line where its file does not say it.
struct SheetDefaults {
    let key: String?
    let date: CalendarDate
    let author: String
    let currency: Currency
}

extension SheetDefaults {
    /// The sheet of texts by column, of which empty ones stand for nothing.
    ///
    /// Throws `CellProblem` with the name of the column.
    func sheet(_ form: Form, _ texts: [(column: String, text: String)]) throws -> FormSheet {
        var (subject, date, author) = (key, date, author)
        var answers: [Answer] = []
        for (column, text) in texts where !text.isEmpty {
            switch column {
            case "key":
                guard key == nil || key == text else {
                    throw CellProblem(
                        column: column, found: text,
                        expected: Label(
                            en: "'\(key?.shortened ?? "")', the key that is given",
                            zh: "命令行给出的编号“\(key?.shortened ?? "")”"))
                }
                subject = text
            case "date":
                guard let given = try? CalendarDate(parsing: text) else {
                    throw CellProblem(column: column, found: text, expected: FieldType.date.expectation)
                }
                date = given
            case "author": author = text
            default:
                guard let question = form.question(column) else { continue }
                do {
                    if let answer = try question.answer(text, currency: currency) { answers.append(answer) }
                } catch {
                    throw CellProblem(
                        column: column, found: error.found, expected: error.expectation)
                }
            }
        }
        guard let subject else {
            throw CellProblem(
                column: "key", found: nil,
                expected: Label(en: "the key of the \(form.object) it is about", zh: "所填 \(form.object) 的编号"))
        }
        return FormSheet(subject: subject, date: date, author: author, answers: answers)
    }

    /// The sheet of answers by question.
    func sheet(_ form: Form, answers: [String: String]) throws -> FormSheet {
        try sheet(form, answers.sorted { $0.key < $1.key }.map { ($0.key, $0.value) })
    }
}

extension Form {
    /// Why answers cannot be taken, if one of them is to a question that the form does not ask.
    func unknownQuestion(among answers: [String: String]) -> Label? {
        guard let name = answers.keys.sorted().first(where: { question($0) == nil }) else { return nil }
        let hint = Spelling.suggestion(for: name, among: questions.map(\.id))
        return Label(
            en: "the form '\(self.name)' has no question '\(name.shortened)'\(hint.en)",
            zh: "表单“\(self.name)”没有问题“\(name.shortened)”\(hint.zh)")
    }
}
