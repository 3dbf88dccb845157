/// An object or field that was declared, or a field that was given another name.
public struct Declaration: Sendable, Hashable {
    /// The last transaction there was then; `nil` if that was not noted yet.
    public let transaction: Int64?
    /// The plugin that declares it, or `nil` for the core.
    public let plugin: String?
    /// The version of the plugin that declared it first.
    public let version: String?
    /// The name of the object.
    public let object: String
    /// The name of the field; `nil` for an object with all fields it had then.
    public let field: String?
    /// What the field was called before, if it was given another name.
    public let formerName: String?

    /// Makes a declaration.
    public init(
        transaction: Int64?, plugin: String?, version: String?, object: String, field: String?, formerName: String?
    ) {
        self.transaction = transaction
        self.plugin = plugin
        self.version = version
        self.object = object
        self.field = field
        self.formerName = formerName
    }
}
