/// Values to be saved: a new record or changes to one.
///
/// A field that is not given keeps its value.
public struct RecordDraft: Sendable {
    /// The definition that `values` follow.
    public let object: ObjectDefinition
    /// Aligned with `object.fields`: `nil` where nothing is given, `null` where the field is to be emptied.
    ///
    /// A money field may hold a plain decimal, which takes the currency of the record.
    public private(set) var values: [Value?]
    /// Why it is saved, if somebody says so; not a part of the record.
    public var reason: String?

    /// Makes an empty draft.
    public init(_ object: ObjectDefinition) {
        self.object = object
        self.values = [Value?](repeating: nil, count: object.fields.count)
    }

    /// Makes a draft of named values; an unknown field is an error with a suggestion.
    public init(_ object: ObjectDefinition, _ named: [String: Value]) throws(SchemaError) {
        self.init(object)
        for (name, value) in named {
            guard let position = object.position(of: name) else {
                throw .unknownField(name, object: object.name, known: object.fields.map(\.name))
            }
            values[position] = value
        }
    }

    /// The key, if one is given.
    public var key: String? { values.first??.text }

    /// Gives a value to the field at a position.
    public mutating func set(_ value: Value, at position: Int) { values[position] = value }

    /// Forgets all values, so that the draft can be used for the next record.
    public mutating func reset() {
        for position in values.indices { values[position] = nil }
    }
}
