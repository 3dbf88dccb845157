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
        let usage = required.map { " \($0.option) \($0.type.placeholder)" }.joined()
        lines += ["USAGE: lunaria run \(runnable.name)\(usage) [options]", ""]
        if !runnable.parameters.isEmpty {
            lines.append("PARAMETERS:")
            lines += Self.align(runnable.parameters.map { ("\($0.option) \($0.type.placeholder)", help($0)) })
            lines.append("")
        }
        lines.append("OPTIONS:")
        lines += Self.align(options)
        let version = runnable.version.isEmpty ? "" : ", version \(runnable.version)"
        lines += ["", "\(kind) from \(runnable.place)\(version)."]
        return lines.joined(separator: "\n")
    }

    private var options: [(left: String, right: String)] {
        let common = [
            ("--format FORMAT", "\(ResultFormat.names) (default: text, or by FILE's ending)"),
            ("--output FILE", "write the result to a file"),
            ("--bom", "begin CSV with a byte order mark, for Excel"),
            ("--raw", "write text in CSV as it is, also what a spreadsheet would run"),
            ("--as-of DATE", "the date the computation looks from"),
            ("--deadline SECONDS", "the time it may take"),
            ("--watch", "run again whenever a plugin, a script or workspace.lua changes"),
            ("-C, --workspace DIR", "the workspace, or a directory inside it"),
        ]
        let reading = [("--at TX|DATE", "the state of the data it sees")]
        let writing = [("--dry-run", "keep nothing"), ("--reason TEXT", "why; kept in the log")]
        let comparing = [
            ("--what-if", "keep nothing; also for a period that is posted"),
            ("--against RUN", "show how it differs from a stored run; keep nothing"),
        ]
        let failing = [("--fail-on SEVERITY", "end with exit code 1 if something is at least so severe")]
        return switch runnable.kind {
        case .incentive: common + writing + comparing
        case .classification:
            common + writing + [("--explain KEY", "show what it makes of a record and why; keep nothing")]
        case .planner: common + reading + [("--apply", "store what is new")] + writing
        case .alert: common + writing + failing
        case .report: common + reading + failing
        case .command: common + (runnable.writes.isEmpty ? reading : writing) + failing
        }
    }

    private var kind: String {
        let phrase = runnable.kind.phrase
        return phrase.prefix(1).uppercased() + phrase.dropFirst()
    }

    private func help(_ parameter: ParameterDefinition) -> String {
        var text = parameter.help.text(in: language)
        var notes: [String] = []
        if let value = parameter.defaultText {
            notes.append("default: \(value)")
        } else if parameter.isRequired {
            notes.append("required")
        }
        if !parameter.range.isEmpty { notes.append("\(parameter.range)") }
        if case .choice(let choices) = parameter.type, choices.count > 5 {
            notes.append("one of \(choices.joined(separator: ", "))")
        }
        if text.isEmpty { text = parameter.type.expectation }
        return text + (notes.isEmpty ? "" : " (\(notes.joined(separator: "; ")))")
    }

    private static func align(_ rows: [(left: String, right: String)]) -> [String] {
        let width = min(32, rows.map(\.left.count).max() ?? 0)
        return rows.map { row in
            let padding = String(repeating: " ", count: max(2, width + 2 - row.left.count))
            return "  " + row.left + padding + row.right
        }
    }
}
