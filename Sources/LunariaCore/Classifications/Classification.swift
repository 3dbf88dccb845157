/// A classification as its plugin declares it: which field of which records it decides.
public struct Classification: Sendable {
    /// Its name, parameters and permissions.
    public let runnable: Runnable
    /// The object whose records are classified.
    public let object: ObjectDefinition
    /// The field that holds the result.
    public let field: FieldDefinition

    /// Makes a description.
    public init(runnable: Runnable, object: ObjectDefinition, field: FieldDefinition) {
        self.runnable = runnable
        self.object = object
        self.field = field
    }

    /// The key of the history record of a change: `NAME/RECORD/AS_OF`, with a hash for the key of a record that is too long.
    public func historyKey(of record: String, asOf: CalendarDate) -> String {
        let key = "\(runnable.name)/\(record)/\(asOf)"
        if key.utf8.count <= FieldDefinition.longestKey { return key }
        var hash = ContentHash()
        hash.add(record)
        return "\(runnable.name)/#\(hash.hexadecimal().prefix(32))/\(asOf)"
    }
}
