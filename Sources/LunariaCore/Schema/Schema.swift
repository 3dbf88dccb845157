/// All objects a workspace knows: those of the core and those its plugins declare.
public struct Schema: Sendable, Hashable {
    /// The objects in the order in which they were declared, the core's first.
    public private(set) var objects: [ObjectDefinition]
    /// The versions of the plugins that declare something, by name.
    public private(set) var versions: [String: PluginVersion] = [:]

    /// Makes a schema of the given objects.
    public init(objects: [ObjectDefinition] = Schema.coreObjects) {
        self.objects = objects
    }

    /// The object of that name, or `nil`.
    public func object(_ name: String) -> ObjectDefinition? { objects.first { $0.name == name } }

    /// The object of that plural name, or `nil`.
    public func object(plural: String) -> ObjectDefinition? { objects.first { $0.plural == plural } }

    /// The object of that name; an unknown name is an error with a suggestion.
    public func requireObject(_ name: String) throws(SchemaError) -> ObjectDefinition {
        if let object = object(name) { return object }
        throw .unknownObject(name, known: objects.map(\.name))
    }

    /// The object of that name for files and scripts to write; an unknown name is an error, and so is one that a part of Lunaria keeps.
    public func requireWritableObject(_ name: String) throws(SchemaError) -> ObjectDefinition {
        let object = try requireObject(name)
        if let keeper = object.keeper { throw .kept(name, by: keeper) }
        return object
    }

    /// The object of that name for hooks to be asked about.
    ///
    /// The books of the ledger and of workflows are no plugin's to refuse.
    public func requireHookableObject(_ name: String) throws(SchemaError) -> ObjectDefinition {
        let object = try requireObject(name)
        switch object.keeper {
        case .ledger?, .workflows?: throw .withoutHooks(name)
        case .classifications?, .forms?, .alerts?, nil: return object
        }
    }

    /// Adds a declared object; a name that is taken is refused with both declarers.
    public mutating func declare(_ object: ObjectDefinition) throws(SchemaError) {
        if let present = objects.first(where: { $0.name == object.name || $0.plural == object.plural }) {
            throw .objectClash(object.name, first: present.plugin, second: object.plugin)
        }
        try Self.checkName(object.name, of: "object", plugin: object.plugin)
        var seen: Set<String> = [FieldDefinition.keyName]
        for field in object.fields.dropFirst() {
            try Self.checkName(field.name, of: "field", plugin: object.plugin)
            if !seen.insert(field.name).inserted {
                throw .fieldClash(
                    field.name, object: object.name, first: object.plugin, second: object.plugin)
            }
        }
        objects.append(object)
    }

    /// Adds declared fields to an object; a field that is there already is refused with both declarers.
    public mutating func declare(fields: [FieldDefinition], on name: String) throws(SchemaError) {
        guard let index = objects.firstIndex(where: { $0.name == name }) else {
            throw .unknownObject(name, known: objects.map(\.name))
        }
        var object = objects[index]
        if let keeper = object.keeper { throw .kept(name, by: keeper) }
        for field in fields {
            try Self.checkName(field.name, of: "field", plugin: field.plugin)
            if let present = object.field(field.name) {
                throw .fieldClash(field.name, object: name, first: present.plugin, second: field.plugin)
            }
            object = object.adding([field])
        }
        for field in object.fields {
            for case let other? in field.renamedFrom.map({ object.field($0) }) where other.plugin != field.plugin {
                throw .foreignRename(field, from: other, object: name)
            }
        }
        objects[index] = object
    }

    /// Notes the version of a plugin that declares something.
    public mutating func note(_ version: PluginVersion, of plugin: String) { versions[plugin] = version }

    /// The same with the fields of an object replaced, `key` left out.
    public func replacing(fields: some Collection<FieldDefinition>, of name: String) -> Schema {
        var schema = self
        schema.objects = objects.map { object in object.name == name ? object.replacing(fields) : object }
        return schema
    }

    /// Columns every table has.
    private static let reservedFields: Set<String> = [
        FieldDefinition.keyName, "id", "tx_from", "tx_until", "rowid", "oid", "_rowid_",
    ]

    /// Tables the store keeps for itself.
    private static let reservedObjects: Set<String> = [
        "tx", "change", "run", "run_parameter", "line", "balance", "plan_source", "meta", "object_definition",
        "field_definition", "field_name", "plugin_version",
    ]

    private static func checkName(_ name: String, of kind: String, plugin: String?) throws(SchemaError) {
        let taken = kind == "field" ? reservedFields : reservedObjects
        guard Identifier.isValid(name), !taken.contains(name), !name.hasPrefix("sqlite_"), !name.hasPrefix("grdb_")
        else {
            throw .badName(name, of: kind, plugin: plugin)
        }
    }
}
