import ArgumentParser
import LunariaApp
import LunariaCore

/// A command line that ArgumentParser refuses, told like all other errors.
struct UsageError {
    /// What was found, what was expected, and where to look.
    let words: Label

    /// Takes an error that ArgumentParser has thrown; `nil` for what is none, such as a wish for help.
    init?(_ error: any Error, arguments: [String]) {
        guard Lunaria.exitCode(for: error) == .validationFailure else { return nil }
        let text = Lunaria.message(for: error)
        guard !text.isEmpty else { return nil }
        let (sentence, path) = (Self.sentence(text), CommandPath(arguments))
        words = Label(
            en: "\(sentence.en)\n  hint: `\(path) --help` shows what it takes",
            zh: "\(sentence.zh)\n  提示：`\(path) --help` 列出可用的参数和选项")
    }

    /// The sentence in the words of this program; one of another kind stays as it is.
    private static func sentence(_ text: String) -> Label {
        if let match = text.wholeMatch(of: /Missing expected argument '(.+)'/) {
            let isList = match.1.hasSuffix(" ...")
            let name = isList ? match.1.dropLast(4) : match.1
            return Label(
                en: "found no \(name), expected \(isList ? "at least one" : "one")",
                zh: "缺少 \(name)\(isList ? "，至少要有一个" : "")")
        }
        if let match = text.wholeMatch(of: /Missing value for '(.+)'/) {
            return Label(en: "\(match.1): found no value, expected one", zh: "\(match.1)：缺少取值")
        }
        if let (value, option, choices) = refusedChoice(text) {
            return Label(
                en: "\(option): found '\(value.shortened)', expected \(choices.en)",
                zh: "\(option)：“\(value.shortened)”无效，应为\(choices.zh)")
        }
        // Choices are listed as above, and texts are never refused.
        if let match = text.wholeMatch(of: /The value '(.*)' is invalid for '(.+?)'/) {
            let found = String(match.1).shortened
            return Label(en: "\(match.2): found '\(found)', expected a number", zh: "\(match.2)：“\(found)”无效，应为数字")
        }
        if let match = text.wholeMatch(of: /Unknown option '(.+?)'(\. Did you mean '(.+)'\?)?/) {
            return Label(
                en: "no option '\(match.1)'\(match.3.map { " (did you mean '\($0)'?)" } ?? "")",
                zh: "没有选项“\(match.1)”\(match.3.map { "（是不是“\($0)”？）" } ?? "")")
        }
        if let match = text.wholeMatch(of: /(\d+ u|U)nexpected arguments?: ?(.+)|Unexpected argument (.+)/) {
            let found = match.2 ?? match.3 ?? ""
            let quoted = found.replacing(/'([^']*)'/) { "“\($0.output.1)”" }
            return Label(en: "found \(found), expected nothing more", zh: "多出\(quoted)，此处不应再有内容")
        }
        let sentence = text.hasSuffix(".") ? text.dropLast() : text[...]
        return Label(sentence.prefix(1).lowercased() + sentence.dropFirst())
    }

    /// What was found, where, and the choices there are.
    private static func refusedChoice(_ text: String) -> (value: String, option: Substring, choices: Label)? {
        if let match = text.wholeMatch(of: /The value '(.*)' is invalid for '(.+?)'\. Please provide (one of .+)\./) {
            let choices = match.3.matches(of: /'(.+?)'/).map(\.output.1)
            return (String(match.1), match.2, Label(en: String(match.3), zh: " \(choices.joined(separator: "、")) 之一"))
        }
        // More than five choices stand in lines of their own.
        guard
            let match = text.wholeMatch(
                of: /The value '(.*)' is invalid for '(.+?)'\. Please provide one of the following:\n([^']+)/)
        else { return nil }
        let choices = match.3.split(separator: "\n").map { $0.drop { $0 == " " || $0 == "-" } }
        let quoted = choices.map { "'\($0)'" }
        let list = "one of \(quoted.dropLast().joined(separator: ", ")) or \(quoted.last ?? "")"
        return (String(match.1), match.2, Label(en: list, zh: " \(choices.joined(separator: "、")) 之一"))
    }
}
