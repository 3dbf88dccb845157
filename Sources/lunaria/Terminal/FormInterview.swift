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
        Terminal.report("\(label.isEmpty ? form.name : label)\nEnter leaves a question open, ? shows help.")
        var answers: [Answer] = []
        for (index, question) in form.questions.enumerated() {
            Terminal.report(
                "\n\(index + 1)/\(form.questions.count) \(question.ask.text(in: language))\(notes(question))")
            if let answer = try ask(question) { answers.append(answer) }
        }
        Terminal.write("\n")
        return answers
    }

    private func ask(_ question: Question) throws -> Answer? {
        if case .choice(let choices) = question.kind {
            for (index, choice) in choices.enumerated() {
                Terminal.report("  \(index + 1)) \(choice.label.text(in: language))")
            }
        }
        while true {
            Terminal.write("> ")
            guard let line = readLine() else {
                Terminal.write("\n")
                throw Failure(
                    .interrupted, "the answers ended before the last question; nothing was stored")
            }
            if line == "?" {
                showHelp(of: question)
                continue
            }
            do {
                return try question.answer(chosen(line, question), currency: currency)
            } catch {
                Terminal.report("  \(error)")
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
        let expected = if case .choice = question.kind { "a number or a name" } else { question.expectation }
        return " [\(expected)\(question.must ? "; must be yes" : "")]"
    }

    private func showHelp(of question: Question) {
        let help = question.help.text(in: language)
        Terminal.report("  \(help.isEmpty ? "There is no help for this question" : help)")
        Terminal.report("  expected: \(question.expectation)")
    }
}
