/// The record that something is about, by its object and key.
public struct Subject: Sendable, Hashable {
    /// The name of the record's object.
    public let object: String
    /// The record's key.
    public let key: String

    /// Names a record.
    public init(object: String, key: String) {
        self.object = object
        self.key = key
    }
}
