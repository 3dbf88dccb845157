/// Why a source file cannot be read.
public struct SourceError: Error, Sendable, Hashable, CustomStringConvertible {
    public let path: String
    public let reason: String

    /// The sentence to show.
    public var description: String { "cannot read \(path): \(reason)" }
}
