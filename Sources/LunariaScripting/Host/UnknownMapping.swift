/// A plugin or file that has no import mapping for an object.
public struct UnknownMapping: Error, Sendable, CustomStringConvertible {
    /// The plugin or file.
    public let source: String
    /// The object a mapping was looked for.
    public let object: String
    /// The objects it has mappings for.
    public let objects: [String]

    /// The sentence to show.
    public var description: String {
        "'\(source)' has no import mapping for \(object)"
            + (objects.isEmpty ? ", nor for anything else" : "; it has one for \(objects.joined(separator: ", "))")
    }
}
