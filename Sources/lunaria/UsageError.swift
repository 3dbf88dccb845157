import ArgumentParser
import LunariaApp
import LunariaCore

/// A command line that ArgumentParser refuses, told like all other errors.
struct UsageError {
    /// What was found, what was expected, and where to look.
    let message: String

    /// Takes an error that ArgumentParser has thrown; `nil` for what is none, such as a wish for help.
    init?(_ error: any Error, arguments: [String]) {
        guard Lunaria.exitCode(for: error) == .validationFailure else { return nil }
        let text = Lunaria.message(for: error)
        guard !text.isEmpty else { return nil }
        message = Self.sentence(text) + "\n  hint: `\(CommandPath(arguments)) --help` shows what it takes"
    }

    /// The sentence in the words of this program; one of another kind stays as it is.
    private static func sentence(_ text: String) -> String {
        if let match = text.wholeMatch(of: /Missing expected argument '(.+)'/) {
            let isList = match.1.hasSuffix(" ...")
            return "found no \(isList ? match.1.dropLast(4) : match.1), expected \(isList ? "at least one" : "one")"
        }
        if let match = text.wholeMatch(of: /Missing value for '(.+)'/) {
            return "\(match.1): found no value, expected one"
        }
        if let match = text.wholeMatch(of: /The value '(.*)' is invalid for '(.+?)'\. Please provide (one of .+)\./) {
            return "\(match.2): found '\(String(match.1).shortened)', expected \(match.3)"
        }
        // More than five choices stand in lines of their own.
        if let match = text.wholeMatch(
            of: /The value '(.*)' is invalid for '(.+?)'\. Please provide one of the following:\n([^']+)/)
        {
            let choices = match.3.split(separator: "\n").map { "'\($0.drop { $0 == " " || $0 == "-" })'" }
            let list = "\(choices.dropLast().joined(separator: ", ")) or \(choices.last ?? "")"
            return "\(match.2): found '\(String(match.1).shortened)', expected one of \(list)"
        }
        // Choices are listed as above, and texts are never refused.
        if let match = text.wholeMatch(of: /The value '(.*)' is invalid for '(.+?)'/) {
            return "\(match.2): found '\(String(match.1).shortened)', expected a number"
        }
        if let match = text.wholeMatch(of: /Unknown option '(.+?)'(\. Did you mean '(.+)'\?)?/) {
            return "no option '\(match.1)'\(match.3.map { " (did you mean '\($0)'?)" } ?? "")"
        }
        if let match = text.wholeMatch(of: /(\d+ u|U)nexpected arguments?: ?(.+)|Unexpected argument (.+)/) {
            return "found \(match.2 ?? match.3 ?? ""), expected nothing more"
        }
        let sentence = text.hasSuffix(".") ? text.dropLast() : text[...]
        return sentence.prefix(1).lowercased() + sentence.dropFirst()
    }
}
