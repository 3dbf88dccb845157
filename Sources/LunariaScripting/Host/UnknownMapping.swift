public import LunariaCore

/// A plugin or file that has no import mapping for an object.
public struct UnknownMapping: Error, Sendable, Spoken {
    /// The plugin or file.
    public let source: String
    /// The object a mapping was looked for.
    public let object: String
    /// The objects it has mappings for.
    public let objects: [String]

    /// The sentence to show.
    public var words: Label {
        let list = Label(listing: objects)
        return Label(
            en: "'\(source)' has no import mapping for \(object)"
                + (objects.isEmpty ? ", nor for anything else" : "; it has one for \(list.en)"),
            zh: "“\(source)”没有 \(object) 的导入映射" + (objects.isEmpty ? "，也没有其他映射" : "；它有 \(list.zh) 的映射"))
    }
}
