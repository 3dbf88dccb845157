public import LunariaCore

/// Something wrong or noteworthy in the files of a plugin.
public struct PluginFinding: Sendable, Hashable {
    /// The rule that found it: `permission`, `label`.
    public let rule: String
    /// How much it matters: `critical` for what fails when it runs.
    public let severity: Finding.Severity
    /// The file as it is shown: `plugins/x/main.lua`.
    public let file: String
    /// The line in the file, from 1; `nil` when it is the file as a whole.
    public let line: Int?
    /// What was found.
    public let message: String
    /// What to do about it, if there is advice.
    public let hint: String?

    init(
        _ rule: any PluginRule.Type, _ severity: Finding.Severity, _ file: String, line: Int? = nil, _ message: String,
        hint: String? = nil
    ) {
        self.rule = rule.name
        self.severity = severity
        self.file = file
        self.line = line
        self.message = TerminalText.make(of: message, atMost: 2000)
        self.hint = hint
    }

    /// The sentence with its place.
    public var description: String { "\(file)\(line.map { ":\($0)" } ?? ""): \(message)" }
}
