import LunariaCore
import LunariaScripting

/// What a script did, for comparing as a whole.
enum Outcome: Equatable, CustomStringConvertible {
    case texts([String])
    /// The first line of the message, and the hint.
    case failed(String, hint: String?)
    case other(String)

    var description: String {
        switch self {
        case .texts(let texts): "texts \(texts)"
        case .failed(let message, let hint): "failed: \(message) (\(hint ?? "no hint"))"
        case .other(let text): "other: \(text)"
        }
    }

    static func of(_ body: () throws -> Document) -> Outcome {
        do {
            return .texts(try body().texts)
        } catch let error as PluginError {
            return .failed(
                error.description.split(separator: "\n").first.map(String.init) ?? "", hint: error.hint)
        } catch {
            return .other("\(error)")
        }
    }
}

enum Script {
    /// What a command with this body shows.
    static func outcome(
        _ body: String, prelude: String = "", limits: ScriptLimits = Company.limits
    ) throws -> Outcome {
        let company = try Company(["scripts/x.lua": Company.command(body, prelude: prelude)], limits: limits)
        return Outcome.of { try company.run("x") }
    }

    /// The words of a failed expression: its message without place.
    static func failure(of expression: String) throws -> String {
        let body =
            "local ok, e = pcall(function() return \(expression) end)"
            + " out:text(ok and 'no error' or type(e) == 'string' and e or e.message)"
        if case .texts(let texts) = try outcome(body), let text = texts.first { return text }
        return "\(try outcome(body))"
    }

    /// The text of an expression.
    static func text(of expression: String) throws -> String {
        let outcome = try outcome("out:text(tostring(\(expression)))")
        if case .texts(let texts) = outcome, let text = texts.first { return text }
        return outcome.description
    }
}
