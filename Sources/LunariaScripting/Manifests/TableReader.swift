import LunariaCore

/// Reads named entries of a data table with one clear error for a wrong type or an unknown name.
struct TableReader {
    let table: DataTable
    let file: String
    let line: Int
    /// What the table describes, for messages: `the manifest`, `parameter 'tiers'`.
    let subject: String

    init(_ table: DataTable, file: String, line: Int, subject: String) {
        self.table = table
        self.file = file
        self.line = line
        self.subject = subject
    }

    /// Refuses entries that are not declared, and list items.
    func check(_ declared: HostTable) throws(ManifestError) {
        let known = declared.names
        for (name, value) in table.entries where !known.contains(name) {
            throw error(
                value.line,
                "\(subject) has no entry '\(name)'\(Spelling.hint(for: name, among: known)); "
                    + "expected \(known.joined(separator: ", "))")
        }
        if let item = table.items.first {
            throw error(item.line, "\(subject) has a value without a name, expected `name = value`")
        }
    }

    func text(_ name: String) throws(ManifestError) -> String? {
        guard let value = table[name] else { return nil }
        guard case .string(let text) = value.content else { throw wrongType(name, value, "text in quotes") }
        return text
    }

    func requireText(_ name: String) throws(ManifestError) -> String {
        if let text = try text(name), !text.isEmpty { return text }
        throw error(line, "\(subject) has no '\(name)', expected text in quotes")
    }

    /// A value as it would be written on the command line: text, a number, true or false.
    func scalar(_ name: String) throws(ManifestError) -> String? {
        guard let value = table[name] else { return nil }
        guard let text = value.scalarText else { throw wrongType(name, value, "text, a number, true or false") }
        return text
    }

    func integer(_ name: String) throws(ManifestError) -> Int? {
        guard let value = table[name] else { return nil }
        guard case .number(let text) = value.content, let integer = Int(text) else {
            throw wrongType(name, value, "a whole number")
        }
        return integer
    }

    func boolean(_ name: String) throws(ManifestError) -> Bool? {
        guard let value = table[name] else { return nil }
        guard case .boolean(let boolean) = value.content else { throw wrongType(name, value, "true or false") }
        return boolean
    }

    func texts(_ name: String) throws(ManifestError) -> [String]? {
        guard let value = table[name] else { return nil }
        let expected = "a list of texts such as { \"opportunity\" }"
        guard case .table(let list) = value.content, list.entries.isEmpty else {
            throw wrongType(name, value, expected)
        }
        var texts: [String] = []
        for item in list.items {
            guard case .string(let text) = item.content else { throw wrongType(name, item, expected) }
            texts.append(text)
        }
        return texts
    }

    /// A label: a text, or a table with `en` and `zh`.
    func label(_ name: String) throws(ManifestError) -> Label? {
        guard let value = table[name] else { return nil }
        switch value.content {
        case .string(let text): return Label(text)
        case .table(let table):
            let reader = TableReader(table, file: file, line: value.line, subject: "'\(name)'")
            try reader.check(LuaLabel.declaration)
            return Label(en: try reader.requireText("en"), given: try reader.text("zh"))
        default: throw wrongType(name, value, "text or { en = \"…\", zh = \"…\" }")
        }
    }

    /// The named tables inside an entry, each with a reader of its own.
    func tables(_ name: String, kind: String) throws(ManifestError) -> [(name: String, reader: TableReader)] {
        guard let value = table[name] else { return [] }
        guard case .table(let outer) = value.content, outer.items.isEmpty else {
            throw wrongType(name, value, "a table of named tables")
        }
        var result: [(String, TableReader)] = []
        for (name, value) in outer.entries {
            let subject = "\(kind) '\(name)'"
            guard case .table(let inner) = value.content else {
                throw error(value.line, "\(subject) is \(value.typeName), expected a table")
            }
            result.append((name, TableReader(inner, file: file, line: value.line, subject: subject)))
        }
        return result
    }

    func error(_ line: Int, _ message: String) -> ManifestError { ManifestError(file: file, line: line, message) }

    private func wrongType(_ name: String, _ value: DataLiteral, _ expected: String) -> ManifestError {
        error(value.line, "'\(name)' of \(subject) is \(value.typeName), expected \(expected)")
    }
}

extension DataLiteral {
    /// The value as it would be written on the command line, or `nil` for a table.
    var scalarText: String? {
        switch content {
        case .string(let text), .number(let text): text
        case .boolean(let boolean): boolean ? "true" : "false"
        case .table: nil
        }
    }
}
