import LunariaCore

extension Definitions {
    /// A schema with the objects and fields that are no longer declared, in alphabetical order after those that are.
    ///
    /// Fields have the names they had after a transaction; where nothing else is called so, they can also be read under
    /// those they had before, because plans of then ask for them.
    func retained(by schema: Schema, at moment: Int64 = .max) -> Schema {
        var schema = schema
        for object in objects {
            let declared = schema.object(object)
            if declared?.keeper != nil { continue }
            let fields = fields(of: object, declared, at: moment)
            if declared == nil {
                // What another object has taken the place of cannot be read any more.
                try? schema.declare(ObjectDefinition(name: object, fields: fields))
            } else {
                schema = schema.replacing(fields: fields, of: object)
            }
        }
        return schema
    }

    /// Whether a field was given another name after a transaction.
    func hasRenames(after transaction: Int64) -> Bool {
        columns.values.contains { $0.contains { $0.names.contains { $0.since > transaction } } }
    }

    private func fields(of object: String, _ declared: ObjectDefinition?, at moment: Int64) -> [FieldDefinition] {
        let known = (columns[object] ?? []).filter { $0.stored.name != FieldDefinition.keyName }
        var fields = (declared?.fields.dropFirst() ?? []).map { field in
            known.first { $0.name == field.name }.map { field.named($0.name(at: moment)) } ?? field
        }
        for column in known where declared?.field(column.name) == nil {
            guard let type = FieldType(storedName: column.stored.type) else { continue }
            fields.append(FieldDefinition(column.name(at: moment), type))
        }
        for column in known {
            guard let type = FieldType(storedName: column.stored.type) else { continue }
            fields += column.formerNames(at: moment).map { FieldDefinition($0, type) }
        }
        var seen: Set<String> = []
        return fields.filter { seen.insert($0.name).inserted }
    }
}
