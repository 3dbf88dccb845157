import LunariaCore

/// What `lunaria fill NAME --help` shows.
struct FormHelp {
    private let form: Form
    private let language: Language

    init(_ form: Form, language: Language) {
        self.form = form
        self.language = language
    }

    var text: String {
        var lines: [String] = []
        let label = form.label.text(in: language)
        if !label.isEmpty { lines += [label, ""] }
        lines += ["USAGE: lunaria fill \(form.name) KEY [--answers FILE] [options]", "", "QUESTIONS:"]
        for question in form.questions { lines += self.lines(of: question) }
        lines += ["", "SCORE:"] + score.map { "  " + $0 }
        let version = form.version.isEmpty ? "" : ", version \(form.version)"
        lines += ["", "A form about a record of \(form.object), from \(form.place)\(version)."]
        return lines.joined(separator: "\n")
    }

    private func lines(of question: Question) -> [String] {
        var notes = [question.expectation]
        if form.isScored(question) { notes.append("weight \(question.weight)") }
        if question.must { notes.append("must be yes") }
        var lines = ["  \(question.id) (\(question.kind.name)): \(question.ask.text(in: language))"]
        lines.append("      \(notes.joined(separator: "; "))")
        if case .choice(let choices) = question.kind {
            let labels = choices.map { choice in
                let label = choice.label.text(in: language)
                return label == choice.name ? choice.name : "\(choice.name): \(label)"
            }
            lines.append("      \(labels.joined(separator: "; "))")
        }
        let help = question.help.text(in: language)
        if !help.isEmpty { lines.append("      \(help)") }
        return lines
    }

    private var score: [String] {
        var lines: [String]
        switch form.scoring {
        case .none: return ["none; the answers are kept"]
        case .check(let threshold):
            lines = ["the weight of what is yes over the weight of what applies; passed from \(percent(threshold)) on"]
        case .score(let coverage):
            lines = ["the weighted mean of the ratings, if \(percent(coverage)) of the weights is rated"]
        }
        lines += form.bands.map { "from \($0.from): \($0.label.text(in: language))" }
        if let field = form.field { lines.append("goes to the field \(field) of the \(form.object)") }
        return lines
    }

    private func percent(_ share: Decimal) -> String { Percent(fraction: share).description }
}
