/// Why a plugin's manifest, or `workspace.lua`, is refused.
public struct ManifestError: Error, Sendable, Hashable, CustomStringConvertible {
    /// The file as it is shown: `plugins/x/plugin.lua`.
    public let file: String
    public let line: Int?
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
