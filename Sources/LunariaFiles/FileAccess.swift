/// What is done with a file.
public enum FileAccess: String, Hashable, Sendable {
    /// Its content is read.
    case read
    /// Its content is written.
    case write
}
