/// Why a source file cannot be read.
public struct SourceError: Error, Sendable, Hashable, CustomStringConvertible {
    /// The file or folder that was to be read.
    public let path: String
    /// The line at fault, from 1; `nil` when the file cannot be read at all.
    public let line: Int?
    /// Why, in the system's words or ours.
    public let reason: String

    /// The sentence to show.
    public var description: String { line.map { "\(path):\($0): \(reason)" } ?? "cannot read \(path): \(reason)" }

    init(path: String, line: Int? = nil, reason: String) {
        self.path = path
        self.line = line
        self.reason = reason
    }
}
