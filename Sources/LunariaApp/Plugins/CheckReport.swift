import LunariaCore
import LunariaRender
public import LunariaScripting

/// What is wrong with some plugins.
public struct CheckReport: Sendable {
    /// What is wrong with one plugin.
    public struct PluginResult: Sendable {
        /// The name of the plugin.
        public let name: String
        /// Where it stands: `plugins/x`.
        public let place: String
        /// The findings by file and line.
        public let findings: [PluginFinding]
    }

    /// The plugins that were checked.
    public private(set) var plugins: [PluginResult] = []

    /// All findings.
    public var findings: [PluginFinding] { plugins.flatMap(\.findings) }

    /// The status the command line ends with.
    public var status: ExitStatus { findings.contains { $0.severity >= .warn } ? .findings : .done }

    mutating func add(_ name: String, _ place: String, _ findings: [PluginFinding]) {
        plugins.append(PluginResult(name: name, place: place, findings: findings))
    }

    /// Shows a line for each finding, its hint below, and how many there are.
    func show(_ presentation: Presentation) throws {
        let output = presentation.output
        for finding in findings {
            let (first, more) = Self.lines(finding.message)
            let place = finding.file + (finding.line.map { ":\($0)" } ?? "")
            try output.write("\(finding.severity.rawValue): \(VisibleText.line(place)): \(first) [\(finding.rule)]\n")
            for line in more { try output.write("    \(line)\n") }
            if let hint = finding.hint { try output.write("    hint: \(VisibleText.line(hint))\n") }
        }
        if !findings.isEmpty { try output.write("\n") }
        try output.write(summary + "\n")
        try output.flush()
    }

    private static func lines(_ message: String) -> (first: String, more: [String]) {
        let lines = message.split(separator: "\n", omittingEmptySubsequences: false).map {
            VisibleText.line(String($0))
        }
        return (lines.first ?? "", Array(lines.dropFirst()))
    }

    private var summary: String {
        let checked = "\(plugins.count) \(plugins.count == 1 ? "plugin" : "plugins") checked: "
        let counts = Finding.Severity.allCases.reversed().compactMap { severity -> String? in
            let count = findings.count { $0.severity == severity }
            return count == 0 ? nil : "\(count) \(severity.rawValue)"
        }
        return checked + (counts.isEmpty ? "nothing found" : counts.joined(separator: ", "))
    }

    /// The documented shape: `{findings, plugins: [{plugin, place, findings: [{rule, severity, file, line, message, hint}]}]}`.
    func showJSON(_ presentation: Presentation) throws {
        try presentation.showJSON { json in
            try json.beginObject()
            json.key("findings")
            try json.integer(Int64(findings.count))
            json.key("plugins")
            try json.beginArray()
            for plugin in plugins {
                try json.beginObject()
                try json.member("plugin", plugin.name)
                try json.member("place", plugin.place)
                json.key("findings")
                try json.beginArray()
                for finding in plugin.findings { try json.finding(finding) }
                try json.end()
                try json.end()
            }
            try json.end()
            try json.end()
        }
    }
}

extension JSONWriter where Sink == ResultSink {
    fileprivate mutating func finding(_ finding: PluginFinding) throws {
        try beginObject()
        try member("rule", finding.rule)
        try member("severity", finding.severity.rawValue)
        try member("file", finding.file)
        key("line")
        if let line = finding.line { try integer(Int64(line)) } else { try null() }
        try member("message", finding.message)
        try member("hint", finding.hint)
        try end()
    }
}
