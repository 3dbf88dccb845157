/// One record as it is stored: its database id and the values of its fields in the order of its object's fields.
public struct Record: Sendable, Hashable {
    /// The definition that `values` follow.
    public let object: ObjectDefinition
    /// The database's integer, which no other record of the object ever has.
    public let id: Int64
    /// The values, aligned with `object.fields`; `null` where a field is empty.
    public let values: [Value]

    /// Makes a record; `values` are aligned with `object.fields`.
    public init(object: ObjectDefinition, id: Int64, values: [Value]) {
        self.object = object
        self.id = id
        self.values = values
    }

    /// The record's own stable text.
    public var key: String { values.first?.text ?? "" }

    /// The value of a field, or `null` for a field the object does not have.
    public subscript(_ field: String) -> Value {
        object.position(of: field).map { values[$0] } ?? .null
    }
}
