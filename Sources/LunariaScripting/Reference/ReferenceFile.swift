/// A generated file.
public struct ReferenceFile: Sendable, Hashable {
    /// The path below the folder it belongs in: `lunaria/date.lua`.
    public let path: String
    /// All that stands in it.
    public let text: String
}
