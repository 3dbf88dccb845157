import LuaVM

/// A plugin or script that failed: which one, where, why, and what to do.
public struct PluginError: Error, Sendable, CustomStringConvertible {
    /// The plugin or script.
    public let plugin: String
    /// What kind of failure: `syntax`, `runtime`, `argument`, `permission`, `deadline`, `memory`, `manifest`, `host`.
    public let code: String
    /// The file as it is shown: `plugins/x/main.lua`.
    public let file: String?
    /// The line in the file, from 1.
    public let line: Int?
    /// The Lua function that failed, if it has a name.
    public let function: String?
    /// What went wrong, without the place.
    public let message: String
    /// The calls that led there, innermost first.
    public let traceback: String?
    /// What to do about it, if there is advice.
    public let hint: String?
    /// What was being done when it failed, such as `while paying 'li.na'`.
    public private(set) var occasion: String?

    private static let longestMessage = 2000

    /// Whether the plugin was stopped because its time was up.
    public var isDeadline: Bool { code == LuaError.Code.deadline.rawValue }

    init(plugin: String, _ error: LuaError) {
        self.plugin = plugin
        code = error.code.rawValue
        file = error.file
        line = error.line
        function = error.function
        message = TerminalText.make(of: error.message, atMost: Self.longestMessage)
        traceback = error.traceback
        hint = error.hint ?? SlipHint.hint(for: error.message)
    }

    init(plugin: String, file: String, line: Int? = nil, _ message: String, hint: String? = nil) {
        self.plugin = plugin
        code = "manifest"
        self.file = file
        self.line = line
        function = nil
        self.message = message
        traceback = nil
        self.hint = hint
    }

    /// The same failure with what was being done.
    func about(_ occasion: String) -> PluginError {
        var error = self
        error.occasion = occasion
        return error
    }

    /// The message with its further lines set in, so that no plugin can speak in Lunaria's place.
    private var indented: String {
        message.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\n    ")
    }

    /// What to show: the sentence with its place, the hint, the traceback.
    public var description: String {
        let kind = file?.hasPrefix("scripts/") == true ? "script" : "plugin"
        var place = file ?? "\(kind) '\(plugin)'"
        if file != nil, let line { place += ":\(line)" }
        // A file of its own, such as an import mapping, is its own name.
        if file != nil, file != plugin { place += ": \(kind) '\(plugin)'" }
        var text = "\(place)\(function.map { ", in \($0)" } ?? ""): \(indented)"
        if let occasion { text += "\n  " + TerminalText.make(of: occasion, atMost: 200) }
        if let hint { text += "\n  hint: \(hint)" }
        if let traceback, traceback.split(separator: "\n").count > 1 {
            let calls = traceback.split(separator: "\n").map { "    " + $0.trimmingPrefix(while: \.isWhitespace) }
            text += "\n  called from:\n" + calls.joined(separator: "\n")
        }
        return text
    }
}
