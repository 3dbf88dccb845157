import LunariaApp
import LunariaCore

/// What `lunaria run NAME --help` shows.
struct RunHelp {
    private let runnable: Runnable
    private let language: Language

    init(_ runnable: Runnable, language: Language) {
        self.runnable = runnable
        self.language = language
    }

    var text: String {
        var lines: [String] = []
        let summary = runnable.summary.text(in: language)
        if !summary.isEmpty { lines += [summary, ""] }
        let required = runnable.parameters.filter { $0.isRequired && $0.defaultText == nil }
        let usage = "lunaria run \(runnable.name)\(required.map { " " + name($0) }.joined())"
        lines += [text(Label(en: "USAGE: \(usage) [options]", zh: "用法：\(usage) [选项]")), ""]
        if !runnable.parameters.isEmpty {
            lines.append(text(Label(en: "PARAMETERS:", zh: "参数：")))
            lines += Self.align(runnable.parameters.map { (name($0), help($0)) })
            lines.append("")
        }
        lines.append(text(Label(en: "OPTIONS:", zh: "选项：")))
        lines += Self.align(RunOptionHelp.options(of: runnable).map { (text($0.name), text($0.meaning)) })
        return (lines + ["", text(origin)]).joined(separator: "\n")
    }

    private func text(_ label: Label) -> String { label.text(in: language) }

    private var origin: Label {
        let (phrase, version) = (runnable.kind.phrase, runnable.version)
        return Label(
            en: "\(phrase.prefix(1).uppercased())\(phrase.dropFirst()) from \(runnable.place)"
                + "\(version.isEmpty ? "" : ", version \(version)").",
            zh: "\(runnable.kind.label.zh)，来自 \(runnable.place)\(version.isEmpty ? "" : "，版本 \(version)")。")
    }

    /// A parameter as it is written: `--rate PERCENT`.
    private func name(_ parameter: ParameterDefinition) -> String {
        "\(parameter.option) \(text(parameter.type.placeholder))"
    }

    private func help(_ parameter: ParameterDefinition) -> String {
        var notes: [Label] = []
        if let value = parameter.defaultText {
            notes.append(Label(en: "default: \(value)", zh: "默认：\(value)"))
        } else if parameter.isRequired {
            notes.append(Label(en: "required", zh: "必填"))
        }
        if !parameter.range.isEmpty { notes.append(parameter.range) }
        if case .choice(let choices) = parameter.type, choices.count > 5 { notes.append(parameter.type.expectation) }
        let what = parameter.help.text(in: language)
        let meaning = what.isEmpty ? text(parameter.type.expectation) : what
        guard !notes.isEmpty else { return meaning }
        return text(
            Label(
                en: "\(meaning) (\(notes.map(\.en).joined(separator: "; ")))",
                zh: "\(meaning)（\(notes.map(\.zh).joined(separator: "；"))）"))
    }

    private static let widestName = 32

    /// Names on the left and what they mean on the right, aligned by what they take on a terminal; what a long name means
    /// stands on a line of its own.
    private static func align(_ rows: [(left: String, right: String)]) -> [String] {
        let widths = rows.map { ShownText.width(of: $0.left) }
        let width = widths.filter { $0 <= widestName }.max() ?? 0
        return zip(rows, widths).flatMap { row, taken in
            guard taken <= width else {
                return ["  " + row.left, String(repeating: " ", count: width + 4) + row.right]
            }
            return ["  " + row.left + String(repeating: " ", count: width + 2 - taken) + row.right]
        }
    }
}
