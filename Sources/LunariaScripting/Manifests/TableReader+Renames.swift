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
                    en:
                        "\(subject.en) is renamed from '\(other.shortened)', expected another name that the field had before; "
                        + "`key` and `currency` keep theirs",
                    zh: "\(subject.zh)由“\(other.shortened)”改名而来，应为该字段曾用的另一个名称；`key` 和 `currency` 不改名")
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
                    en: other == field.name
                        ? "field '\(other)' is renamed from '\(name)' twice, expected each name once"
                        : "fields '\(other)' and '\(field.name)' are both renamed from '\(name)', expected one of them",
                    zh: other == field.name
                        ? "字段“\(other)”两次由“\(name)”改名而来，每个名称只应出现一次"
                        : "字段“\(other)”和“\(field.name)”都由“\(name)”改名而来，只应有其中之一")
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
                en:
                    "field '\(field.name)' is renamed from '\(old)', which is declared, too; take '\(old)' out if it is that "
                    + "field, or `renamed_from` if it is another one",
                zh: "字段“\(field.name)”由“\(old)”改名而来，而“\(old)”也有声明；若是同一字段，请去掉“\(old)”，否则去掉 `renamed_from`")
        }
        for field in fields {
            guard let circle = circle(of: field.name, owners) else { continue }
            throw reader.error(
                reader.table[field.name]?.line ?? reader.line,
                en:
                    "the fields \(circle.joined(separator: " → ")) take each other's names, so that nobody can tell whose "
                    + "data are whose; give each a name that none of them had, and take that in a later version",
                zh: "字段 \(circle.joined(separator: " → ")) 互换名称，无法分辨数据属于谁；请先给每个字段一个从未用过的名称，以后的版本再改")
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
