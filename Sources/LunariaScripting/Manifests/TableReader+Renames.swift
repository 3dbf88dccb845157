import LunariaCore

extension TableReader {
    /// The names a field had before: a text, or a list of them, the last one first.
    func renamedFrom(_ name: String) throws(ManifestError) -> [String] {
        guard let value = table["renamed_from"] else { return [] }
        let names: [String]
        if case .string(let text) = value.content { names = [text] } else { names = try texts("renamed_from") ?? [] }
        for other in names {
            let isKept = [FieldDefinition.keyName, FieldDefinition.currencyName].contains { $0 == other || $0 == name }
            guard Identifier.isValid(other), other != name, !isKept else {
                throw error(
                    value.line,
                    "\(subject) is renamed from '\(other.shortened)', expected another name that the field had before; "
                        + "`key` and `currency` keep theirs")
            }
        }
        return names
    }
}

extension FieldDefinition {
    /// Refuses two fields that were one.
    static func checkRenames(_ fields: [FieldDefinition], _ reader: TableReader) throws(ManifestError) {
        var owners: [String: String] = [:]
        for field in fields {
            for name in field.renamedFrom {
                guard let other = owners.updateValue(field.name, forKey: name) else { continue }
                throw reader.error(
                    reader.table[field.name]?.line ?? reader.line,
                    "fields '\(other)' and '\(field.name)' are both renamed from '\(name)', expected one of them")
            }
        }
    }
}
