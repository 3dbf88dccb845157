/// Why a source file cannot be read.
public struct SourceError: Error, Sendable, Hashable, CustomStringConvertible {
    /// The file or folder that was to be read.
    public let path: String
    /// Why, in the system's words or ours.
    public let reason: String

    /// The sentence to show.
    public var description: String { "cannot read \(path): \(reason)" }
}
