import LunariaCore

/// Reads named entries of a data table with one clear error for a wrong type or an unknown name.
struct TableReader {
    let table: DataTable
    let file: String
    let line: Int
    /// What the table describes, for messages: `the manifest`, `parameter 'tiers'`.
    let subject: Label

    init(_ table: DataTable, file: String, line: Int, subject: Label) {
        self.table = table
        self.file = file
        self.line = line
        self.subject = subject
    }

    /// Refuses entries that are not declared, and list items.
    func check(_ declared: HostTable) throws(ManifestError) {
        let known = declared.names
        for (name, value) in table.entries where !known.contains(name) {
            let (hint, known) = (Spelling.suggestion(for: name, among: known), Label(listing: known))
            throw error(
                value.line, en: "\(subject.en) has no entry '\(name)'\(hint.en); expected \(known.en)",
                zh: "\(subject.zh)没有条目“\(name)”\(hint.zh)；可用的有 \(known.zh)")
        }
        if let item = table.items.first {
            throw error(
                item.line, en: "\(subject.en) has a value without a name, expected `name = value`",
                zh: "\(subject.zh)中有没有名称的值，应为 `name = value`")
        }
    }

    private static let quoted = Label(en: "text in quotes", zh: "引号中的文本")

    func text(_ name: String) throws(ManifestError) -> String? {
        guard let value = table[name] else { return nil }
        guard case .string(let text) = value.content else { throw wrongType(name, value, Self.quoted) }
        return text
    }

    func requireText(_ name: String) throws(ManifestError) -> String {
        if let text = try text(name), !text.isEmpty { return text }
        throw error(
            line, en: "\(subject.en) has no '\(name)', expected \(Self.quoted.en)",
            zh: "\(subject.zh)没有“\(name)”，应为\(Self.quoted.zh)")
    }

    /// A value as it would be written on the command line: text, a number, true or false.
    func scalar(_ name: String) throws(ManifestError) -> String? {
        guard let value = table[name] else { return nil }
        guard let text = value.scalarText else {
            throw wrongType(name, value, Label(en: "text, a number, true or false", zh: "文本、数字、true 或 false"))
        }
        return text
    }

    func integer(_ name: String) throws(ManifestError) -> Int? {
        guard let value = table[name] else { return nil }
        guard case .number(let text) = value.content, let integer = Int(text) else {
            throw wrongType(name, value, Label(en: "a whole number", zh: "整数"))
        }
        return integer
    }

    func boolean(_ name: String) throws(ManifestError) -> Bool? {
        guard let value = table[name] else { return nil }
        guard case .boolean(let boolean) = value.content else {
            throw wrongType(name, value, Label(en: "true or false", zh: "true 或 false"))
        }
        return boolean
    }

    func texts(_ name: String) throws(ManifestError) -> [String]? {
        guard let value = table[name] else { return nil }
        let expected = Label(
            en: "a list of texts such as { \"opportunity\" }", zh: "文本列表，例如 { \"opportunity\" }")
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
            let reader = TableReader(
                table, file: file, line: value.line, subject: Label(en: "'\(name)'", zh: "“\(name)”"))
            try reader.check(LuaLabel.declaration)
            return Label(en: try reader.requireText("en"), given: try reader.text("zh"))
        default:
            throw wrongType(
                name, value, Label(en: "text or { en = \"…\", zh = \"…\" }", zh: "文本或 { en = \"…\", zh = \"…\" }"))
        }
    }

    /// The named tables inside an entry, each with a reader of its own.
    ///
    /// - Parameter subject: what messages call the table of a name.
    func tables(_ name: String, subject: (String) -> Label) throws(ManifestError) -> [(
        name: String, reader: TableReader
    )] {
        guard let value = table[name] else { return [] }
        guard case .table(let outer) = value.content, outer.items.isEmpty else {
            throw wrongType(name, value, Label(en: "a table of named tables", zh: "由有名称的表组成的表"))
        }
        var result: [(String, TableReader)] = []
        for (name, value) in outer.entries {
            let subject = subject(name)
            guard case .table(let inner) = value.content else {
                throw error(
                    value.line, en: "\(subject.en) is \(value.typeName.en), expected a table",
                    zh: "\(subject.zh)是\(value.typeName.zhBehindWord)，应为表")
            }
            result.append((name, TableReader(inner, file: file, line: value.line, subject: subject)))
        }
        return result
    }

    func error(_ line: Int, en: String, zh: String) -> ManifestError {
        ManifestError(file: file, line: line, Label(en: en, zh: zh))
    }

    /// Why a type is refused that is none of those known.
    func unknownType(_ word: String, known: [String]) -> ManifestError {
        let (hint, known) = (Spelling.suggestion(for: word, among: known), Label(listing: known))
        return error(
            line, en: "\(subject.en) has the type '\(word)'\(hint.en); expected one of \(known.en)",
            zh: "\(subject.zh)的类型是“\(word)”\(hint.zh)，应为 \(known.zh) 之一")
    }

    func wrongType(_ name: String, _ value: DataLiteral, _ expected: Label) -> ManifestError {
        error(
            value.line, en: "'\(name)' of \(subject.en) is \(value.typeName.en), expected \(expected.en)",
            zh: "\(subject.zh)的“\(name)”是\(value.typeName.zhBehindWord)，应为\(expected.zhBehindWord)")
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
