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
    var asOf: CalendarDate?
    var moment: Moment?
    var deadline: Double?
    var isDryRun = false
    var wantsHelp = false
    /// Parameters by name, with underscores.
    private(set) var parameters: [String: String] = [:]

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
            } else if word == "-C" || (word.hasPrefix("--") && word.count > 2) {
                let (option, inline) = Self.split(word)
                let value = try inline ?? Self.value(after: option, words, &index)
                try set(option, value)
            } else if name == nil, !word.hasPrefix("-") {
                name = word
            } else {
                throw ValidationError("Unexpected argument '\(word)'; parameters are given as --name VALUE.")
            }
        }
    }

    /// Parts `--name=value`.
    private static func split(_ word: String) -> (option: String, value: String?) {
        guard let equals = word.firstIndex(of: "=") else { return (word, nil) }
        return (String(word[..<equals]), String(word[word.index(after: equals)...]))
    }

    /// The word after an option; an option without one is a boolean parameter that is set.
    private static func value(after option: String, _ words: [String], _ index: inout Int) throws -> String {
        guard index < words.count, !words[index].hasPrefix("--") else {
            if optionsOfRun.contains(option) { throw ValidationError("Missing value for '\(option)'.") }
            return "true"
        }
        defer { index += 1 }
        return words[index]
    }

    private static let optionsOfRun = [
        "-C", "--workspace", "--reason", "--format", "--output", "--as-of", "--at", "--deadline",
    ]

    /// Takes the value of an option, if one is given.
    mutating func set(_ option: String, _ value: String?) throws {
        guard let value else { return }
        switch option {
        case "-C", "--workspace": workspace = value
        case "--reason": reason = value
        case "--output": output = value
        case "--at": moment = try Moment(parsing: value, option: option)
        case "--format":
            guard let format = ResultFormat(rawValue: value) else {
                let names = ResultFormat.allCases.map(\.rawValue).joined(separator: ", ")
                throw Failure(.usage, "--format: found '\(value)', expected one of \(names)")
            }
            self.format = format
        case "--as-of":
            guard let date = try? CalendarDate(parsing: value) else {
                throw Failure(.usage, "--as-of: found '\(value)', expected a date as YYYY-MM-DD")
            }
            asOf = date
        case "--deadline":
            guard let seconds = Double(value), (0.1...86_400).contains(seconds) else {
                throw Failure(.usage, "--deadline: found '\(value)', expected seconds from 0.1 to 86400")
            }
            deadline = seconds
        default:
            let name = option.dropFirst(2).split(separator: "-").joined(separator: "_")
            guard parameters.updateValue(value, forKey: name) == nil else {
                throw Failure(.usage, "\(option) is given twice, expected it once")
            }
        }
    }
}
