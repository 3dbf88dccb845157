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
    /// Refuses two fields that were one, and fields that take each other's names.
    static func checkRenames(_ fields: [FieldDefinition], _ reader: TableReader) throws(ManifestError) {
        var owners: [String: String] = [:]
        for field in fields {
            for name in field.renamedFrom {
                guard let other = owners.updateValue(field.name, forKey: name) else { continue }
                throw reader.error(
                    reader.table[field.name]?.line ?? reader.line,
                    other == field.name
                        ? "field '\(other)' is renamed from '\(name)' twice, expected each name once"
                        : "fields '\(other)' and '\(field.name)' are both renamed from '\(name)', expected one of them")
            }
        }
        for field in fields {
            // A name that its own field has left, too, is free for another one.
            guard
                let old = field.renamedFrom.first(where: { name in
                    fields.contains { $0.name == name && $0.renamedFrom.isEmpty }
                })
            else { continue }
            throw reader.error(
                reader.table[field.name]?.line ?? reader.line,
                "field '\(field.name)' is renamed from '\(old)', which is declared, too; take '\(old)' out if it is that "
                    + "field, or `renamed_from` if it is another one")
        }
        for field in fields {
            guard let circle = circle(of: field.name, owners) else { continue }
            throw reader.error(
                reader.table[field.name]?.line ?? reader.line,
                "the fields \(circle.joined(separator: " → ")) take each other's names, so that nobody can tell whose data are "
                    + "whose; give each a name that none of them had, and take that in a later version")
        }
    }

    /// The names through which the data of a field come back to its own name, or `nil`; `owners` is what became of each name.
    private static func circle(of name: String, _ owners: [String: String]) -> [String]? {
        var path = [name]
        while let next = path.last.flatMap({ owners[$0] }) {
            if next == name { return path + [name] }
            // A circle further on is found from there.
            if path.contains(next) { return nil }
            path.append(next)
        }
        return nil
    }
}
