import ArgumentParser
import LunariaApp
import LunariaCore

/// The words after `lunaria run`: a name, options of `run`, and parameters of what is run, in any order.
struct RunArguments {
    var workspace: String
    var reason: String?
    var name: String?
    var format: ResultFormat?
    var output: String?
    var csv = CSVStyle()
    var asOf: CalendarDate?
    var moment: Moment?
    var deadline: Double?
    var isDryRun = false
    /// Whether nothing is kept because the question is only what would be paid.
    var isWhatIf = false
    var against: String?
    /// The key of the record that a classification explains.
    var explained: String?
    /// Whether what a planner proposes is stored.
    var applies = false
    var failOn: Finding.Severity?
    var wantsHelp = false
    /// Whether it runs again whenever a file changes.
    var isWatching = false
    /// Parameters by name, with underscores.
    private(set) var parameters: [String: String] = [:]
    /// Parameters that are given without a value, by name.
    private(set) var flags: Set<String> = []

    /// Whether nothing is stored.
    var keepsNothing: Bool { isDryRun || isWhatIf || against != nil }

    /// The option for which nothing is kept, as it was typed.
    var reasonToKeepNothing: String { isDryRun ? "--dry-run" : isWhatIf ? "--what-if" : "--against" }

    init(workspace: String, reason: String?) {
        self.workspace = workspace
        self.reason = reason
    }

    mutating func read(_ words: [String]) throws {
        var index = 0
        while index < words.count {
            let word = words[index]
            index += 1
            if word == "-h" || word == "--help" {
                wantsHelp = true
            } else if word == "--dry-run" {
                isDryRun = true
            } else if word == "--bom" {
                csv.hasByteOrderMark = true
            } else if word == "--raw" {
                csv.isRaw = true
            } else if word == "--watch" {
                isWatching = true
            } else if word == "--what-if" {
                isWhatIf = true
            } else if word == "--apply" {
                applies = true
            } else if word == "-C" || (word.hasPrefix("--") && word.count > 2) {
                let (option, inline) = Self.split(word)
                if let value = try inline ?? Self.value(after: option, words, &index) {
                    try set(option, value)
                } else {
                    try setFlag(option)
                }
            } else if name == nil, !word.hasPrefix("-") {
                name = word
            } else {
                throw Failure(
                    .usage, en: "found '\(word)' after the name, expected parameters as --name VALUE",
                    zh: "名称之后的“\(word)”无效，应为 --参数 值")
            }
        }
    }

    /// Parts `--name=value`.
    private static func split(_ word: String) -> (option: String, value: String?) {
        guard let equals = word.firstIndex(of: "=") else { return (word, nil) }
        return (String(word[..<equals]), String(word[word.index(after: equals)...]))
    }

    /// The word after an option; none if it is the last or another option follows.
    private static func value(
        after option: String, _ words: [String], _ index: inout Int
    ) throws(Failure) -> String? {
        guard index < words.count, !words[index].hasPrefix("--") else {
            if optionsOfRun.contains(option) {
                throw Failure(.usage, en: "\(option): found no value, expected one", zh: "\(option)：缺少取值")
            }
            return nil
        }
        defer { index += 1 }
        return words[index]
    }

    private static let optionsOfRun = [
        "-C", "--workspace", "--reason", "--format", "--output", "--as-of", "--at", "--deadline", "--against",
        "--explain", "--fail-on", "--color",
    ]

    /// Takes the value of an option, if one is given.
    mutating func set(_ option: String, _ value: String?) throws {
        guard let value else { return }
        switch option {
        case "-C", "--workspace": workspace = value
        case "--reason": reason = value
        case "--output": output = value
        case "--against": against = value
        case "--explain": explained = value
        case "--at": moment = try Moment(parsing: value, option: option)
        case "--format":
            guard let format = ResultFormat(rawValue: value) else {
                throw Failure(
                    .usage, en: "--format: found '\(value)', expected \(ResultFormat.names.en)",
                    zh: "--format：“\(value)”无效，应为 \(ResultFormat.names.zh)")
            }
            self.format = format
        case "--color":
            guard ColorChoice(rawValue: value) != nil else {
                throw Failure(
                    .usage, en: "--color: found '\(value)', expected auto, always or never",
                    zh: "--color：“\(value)”无效，应为 auto、always 或 never")
            }
        case "--as-of": asOf = try DateOption.parse(value, option)
        case "--deadline":
            guard let seconds = Double(value), (0.1...86_400).contains(seconds) else {
                throw Failure(
                    .usage, en: "--deadline: found '\(value)', expected seconds from 0.1 to 86400",
                    zh: "--deadline：“\(value)”无效，应为 0.1 至 86400 之间的秒数")
            }
            deadline = seconds
        case "--fail-on":
            guard let severity = Finding.Severity(rawValue: value) else {
                throw Failure(
                    .usage, en: "--fail-on: found '\(value)', expected info, warn or critical",
                    zh: "--fail-on：“\(value)”无效，应为 info、warn 或 critical")
            }
            failOn = severity
        default:
            let name = try newName(option)
            parameters[name] = value
        }
    }

    private mutating func setFlag(_ option: String) throws(Failure) {
        flags.insert(try newName(option))
    }

    /// The name of the parameter an option gives, which must not be given yet.
    private func newName(_ option: String) throws(Failure) -> String {
        let name = option.dropFirst(2).split(separator: "-").joined(separator: "_")
        guard parameters[name] == nil, !flags.contains(name) else {
            throw Failure(.usage, en: "\(option) is given twice, expected it once", zh: "\(option) 给出了两次，只应给出一次")
        }
        return name
    }
}
