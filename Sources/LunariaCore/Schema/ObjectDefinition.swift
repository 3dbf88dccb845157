/// A kind of record: its name and its fields, of which the first is always `key`.
public struct ObjectDefinition: Sendable, Hashable {
    /// The name in the singular, in commands, manifests and SQL: `opportunity`.
    public let name: String
    /// The name under which scripts reach all records of the object (`crm.opportunities`).
    public let plural: String
    /// What people call a record of it.
    public let label: Label
    /// The fields in the order of columns and values, `key` first.
    public let fields: [FieldDefinition]
    /// The plugin that declares the object, or `nil` for an object of the core.
    public let plugin: String?
    /// The part of Lunaria that alone writes its records, or `nil` if files and scripts may.
    public let keeper: Keeper?
    private let positions: [String: Int]

    /// Makes an object from its fields without `key`, which is put first; `currency` is put last when a money
    /// field needs it and the declaration does not name it.
    public init(
        name: String, plural: String? = nil, label: Label? = nil, fields declared: [FieldDefinition],
        plugin: String? = nil, keeper: Keeper? = nil
    ) {
        self.name = name
        self.plural = plural ?? Self.makePlural(of: name)
        self.label = label ?? Label(name)
        self.plugin = plugin
        self.keeper = keeper
        let key = FieldDefinition(
            FieldDefinition.keyName, .text, label: Label(en: "key", zh: "编号"), isRequired: true, plugin: plugin)
        var fields = [key] + declared.filter { $0.name != key.name }
        let needsCurrency = fields.contains { $0.type == .money }
        if needsCurrency, !fields.contains(where: { $0.name == FieldDefinition.currencyName }) {
            fields.append(
                FieldDefinition(
                    FieldDefinition.currencyName, .text, label: Label(en: "currency", zh: "币种"), plugin: plugin))
        }
        self.fields = fields
        self.positions = Dictionary(
            fields.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// The position of a field among `fields`, or `nil` if the object has no such field.
    public func position(of field: String) -> Int? { positions[field] }

    /// The field of that name, or `nil`.
    public func field(_ name: String) -> FieldDefinition? { positions[name].map { fields[$0] } }

    /// The position of the field `currency`, or `nil` for an object without one.
    public var currencyPosition: Int? { positions[FieldDefinition.currencyName] }

    /// A copy with further fields at the end, as plugins declare them.
    public func adding(_ more: [FieldDefinition]) -> ObjectDefinition {
        replacing(fields.dropFirst() + more)
    }

    /// A copy with other fields after `key`.
    func replacing(_ fields: some Collection<FieldDefinition>) -> ObjectDefinition {
        ObjectDefinition(
            name: name, plural: plural, label: label, fields: Array(fields), plugin: plugin, keeper: keeper)
    }

    private static func makePlural(of name: String) -> String {
        if name.hasSuffix("y"), let before = name.dropLast().last, !"aeiou".contains(before) {
            return name.dropLast() + "ies"
        }
        return name.hasSuffix("s") || name.hasSuffix("x") || name.hasSuffix("ch") ? name + "es" : name + "s"
    }
}
