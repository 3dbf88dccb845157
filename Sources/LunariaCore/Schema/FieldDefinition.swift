/// A field of an object: its name, type, constraints and who declared it.
public struct FieldDefinition: Sendable, Hashable {
    /// The name in files, scripts and SQL: `closed_on`.
    public let name: String
    /// What values the field takes.
    public let type: FieldType
    /// What people call the field.
    public let label: Label
    /// What people call the values of a choice, by the values that have a name.
    public let words: [String: Label]
    /// The object whose keys a text holds although no workspace needs to have that object: `rep` for owners.
    public let keysOf: String?
    /// Whether a record without a value is refused.
    public let isRequired: Bool
    /// Whether the database keeps an index on the field.
    public let isIndexed: Bool
    /// Further fields that the index holds after this one, so that a common question is answered from it alone.
    public let indexedWith: [String]
    /// The value a new record takes when none is given, as it would be written in a file.
    public let defaultText: String?
    /// The names the field had in earlier versions of its plugin; data under the first one that is there are its own.
    public let renamedFrom: [String]
    /// The plugin that declares the field, or `nil` for a field of the core.
    public let plugin: String?

    /// Makes a field; the label defaults to the name with spaces.
    public init(
        _ name: String, _ type: FieldType, label: Label? = nil, isRequired: Bool = false, isIndexed: Bool = false,
        indexedWith: [String] = [], defaultText: String? = nil, renamedFrom: [String] = [], plugin: String? = nil,
        words: [String: Label] = [:], keysOf: String? = nil
    ) {
        self.name = name
        self.type = type
        self.label = label ?? Label(name.split(separator: "_").joined(separator: " "))
        self.words = words
        self.keysOf = keysOf
        self.isRequired = isRequired
        self.isIndexed = isIndexed
        self.indexedWith = indexedWith
        self.defaultText = defaultText
        self.renamedFrom = renamedFrom
        self.plugin = plugin
    }

    /// The same field under another name.
    public func named(_ name: String) -> FieldDefinition {
        FieldDefinition(
            name, type, label: label, isRequired: isRequired, isIndexed: isIndexed, indexedWith: indexedWith,
            defaultText: defaultText, renamedFrom: renamedFrom, plugin: plugin, words: words, keysOf: keysOf)
    }

    /// The object that has names for the field's values: what it refers to, or whose keys it holds.
    public var namingObject: String? { type.referredObject ?? keysOf }

    /// The name of the field that holds a record's own stable text.
    public static let keyName = "key"
    /// The most bytes a key may have.
    public static let longestKey = 200
    /// The name of the field that holds the currency of a record's money fields.
    public static let currencyName = "currency"
}
