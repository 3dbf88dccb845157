import LunariaCore

/// A field that an object does not have, where a query or a change names it.
enum FieldRule: PluginRule {
    static let name = "field"

    static func findings(in plugin: CheckedPlugin) -> [PluginFinding] {
        plugin.files.flatMap { file in
            file.records.flatMap { use -> [PluginFinding] in
                guard let object = plugin.catalog.schema.object(plural: use.plural) else { return [] }
                return use.fields.compactMap { field in
                    let name = field.text.hasPrefix("-") ? String(field.text.dropFirst()) : field.text
                    guard object.field(name) == nil else { return nil }
                    let error = SchemaError.unknownField(
                        name, object: object.name, known: object.fields.map(\.name))
                    return PluginFinding(
                        Self.self, .critical, file.shown, line: field.line, error.description,
                        hint: "`lunaria list objects` shows the fields of each object")
                }
            }
        }
    }
}
