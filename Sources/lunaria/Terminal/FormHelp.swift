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
        lines += [
            text(
                Label(
                    en: "USAGE: lunaria fill \(form.name) KEY [--answers FILE] [options]",
                    zh: "用法：lunaria fill \(form.name) 编号 [--answers 文件] [选项]")), "",
            text(Label(en: "QUESTIONS:", zh: "问题：")),
        ]
        for question in form.questions { lines += self.lines(of: question) }
        lines += ["", text(Label(en: "SCORE:", zh: "评分："))] + score.map { "  " + text($0) }
        let version = form.version
        let origin = Label(
            en:
                "A form about a record of \(form.object), from \(form.place)\(version.isEmpty ? "" : ", version \(version)").",
            zh: "针对 \(form.object) 的表单，来自 \(form.place)\(version.isEmpty ? "" : "，版本 \(version)")。")
        return (lines + ["", text(origin)]).joined(separator: "\n")
    }

    private func text(_ label: Label) -> String { label.text(in: language) }

    private func lines(of question: Question) -> [String] {
        var notes = [question.expectation]
        if form.isScored(question) {
            notes.append(Label(en: "weight \(question.weight)", zh: "权重 \(question.weight)"))
        }
        if question.must { notes.append(Label(en: "must be yes", zh: "必须为“是”")) }
        let ask = text(question.ask)
        var lines = [
            text(
                Label(
                    en: "  \(question.id) (\(question.kind.name)): \(ask)",
                    zh: "  \(question.id)（\(question.kind.label.zh)）：\(ask)")),
            "      "
                + text(
                    Label(
                        en: notes.map(\.en).joined(separator: "; "), zh: notes.map(\.zh).joined(separator: "；"))),
        ]
        if case .choice(let choices) = question.kind {
            let labels = choices.map { choice in
                let label = choice.label.text(in: language)
                return label == choice.name
                    ? choice.name : text(Label(en: "\(choice.name): \(label)", zh: "\(choice.name)：\(label)"))
            }
            lines.append("      " + labels.joined(separator: text(Label(en: "; ", zh: "；"))))
        }
        let help = question.help.text(in: language)
        if !help.isEmpty { lines.append("      \(help)") }
        return lines
    }

    private var score: [Label] {
        var lines: [Label]
        switch form.scoring {
        case .none: return [Label(en: "none; the answers are kept", zh: "不评分；只保存答案")]
        case .check(let threshold):
            let share = Percent(fraction: threshold)
            lines = [
                Label(
                    en: "the weight of what is yes over the weight of what applies; passed from \(share) on",
                    zh: "“是”的权重占适用项权重的比例；达到 \(share) 为通过")
            ]
        case .score(let coverage):
            let share = Percent(fraction: coverage)
            lines = [
                Label(
                    en: "the weighted mean of the ratings, if \(share) of the weights is rated",
                    zh: "各项评分的加权平均；至少 \(share) 的权重已评分")
            ]
        }
        lines += form.bands.map { Label(en: "from \($0.from): \($0.label.en)", zh: "\($0.from) 起：\($0.label.zh)") }
        if let field = form.field {
            lines.append(
                Label(en: "goes to the field \(field) of the \(form.object)", zh: "写入 \(form.object) 的字段 \(field)"))
        }
        return lines
    }
}
