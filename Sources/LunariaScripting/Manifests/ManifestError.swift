/// Why a plugin's manifest, or `workspace.lua`, is refused.
public struct ManifestError: Error, Sendable, Hashable, CustomStringConvertible {
    /// The file as it is shown: `plugins/x/plugin.lua`.
    public let file: String
    /// The line at fault, from 1; `nil` when it is the file as a whole.
    public let line: Int?
    /// What was found and what was expected, without the place.
    public let message: String

    /// The sentence to show.
    public var description: String { "\(file)\(line.map { ":\($0)" } ?? ""): \(message)" }

    init(file: String, line: Int?, _ message: String) {
        self.file = file
        self.line = line == 0 ? nil : line
        self.message = message
    }

    init(file: String, _ error: DataLiteralError) {
        self.init(file: file, line: error.line, "found \(error.found), expected \(error.expected)")
    }
}
