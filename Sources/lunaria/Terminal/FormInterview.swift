import LunariaApp
import LunariaCore

/// Asks the questions of a form on a terminal, one after the other.
///
/// Nothing is stored before the last one is answered, so that Ctrl-C leaves nothing.
struct FormInterview {
    let language: Language
    let currency: Currency

    /// Answers the answers; a question that is left open has none.
    func run(_ form: Form) throws -> [Answer] {
        let label = form.label.text(in: language)
        Terminal.quote(label.isEmpty ? form.name : label)
        Terminal.report(.interview, in: language)
        var answers: [Answer] = []
        for (index, question) in form.questions.enumerated() {
            Terminal.quote(
                "\n\(index + 1)/\(form.questions.count) \(question.ask.text(in: language))\(notes(question))")
            if let answer = try ask(question) { answers.append(answer) }
        }
        Terminal.write("\n")
        return answers
    }

    private func ask(_ question: Question) throws -> Answer? {
        if case .choice(let choices) = question.kind {
            for (index, choice) in choices.enumerated() {
                Terminal.quote("  \(index + 1)) \(choice.label.text(in: language))")
            }
        }
        while true {
            Terminal.write("> ")
            guard let line = readLine() else {
                Terminal.write("\n")
                throw Failure(
                    .interrupted, en: "the answers ended before the last question; nothing was stored",
                    zh: "问题尚未答完，未保存任何内容")
            }
            if line == "?" {
                showHelp(of: question)
                continue
            }
            do {
                return try question.answer(chosen(line, question), currency: currency)
            } catch {
                say(Note(error.words))
            }
        }
    }

    /// The choice of a number that was typed; any other text as it is.
    private func chosen(_ line: String, _ question: Question) -> String {
        guard case .choice(let choices) = question.kind, !choices.contains(where: { $0.name == line }),
            let number = Int(line), choices.indices.contains(number - 1)
        else { return line }
        return choices[number - 1].name
    }

    private func notes(_ question: Question) -> String {
        var expected = Note(question.expectation)
        if case .choice = question.kind { expected = .numberOrName }
        return " [\((question.must ? .mustBeYes(expected) : expected).text(in: language))]"
    }

    private func showHelp(of question: Question) {
        let help = question.help.text(in: language)
        if help.isEmpty { say(.noHelp) } else { Terminal.quote("  " + help) }
        say(.expected(Note(question.expectation)))
    }

    /// Says something about the present question.
    private func say(_ note: Note) { Terminal.quote("  " + note.text(in: language)) }
}
