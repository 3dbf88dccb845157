import LunariaCore

/// Texts for people that are not there in both languages: summaries, helps, and labels of objects and fields.
enum LabelRule: PluginRule {
    static let name = "label"

    static func findings(in plugin: CheckedPlugin) -> [PluginFinding] {
        manifest(plugin) + plugin.files.flatMap { contributions($0) + texts($0) } + rules(plugin)
    }

    private static func manifest(_ plugin: CheckedPlugin) -> [PluginFinding] {
        var labels: [(subject: String, label: DataLiteral?, line: Int?)] = [
            ("the summary", plugin.table["summary"], 1)
        ]
        for (name, line, table) in plugin.table.tables("parameters") {
            if table["help"] != nil { labels.append(("the help of parameter '\(name)'", table["help"], nil)) }
            // Parameters of a plan stand on statements.
            if plugin.hasPlan || table["label"] != nil {
                labels.append(("the label of parameter '\(name)'", table["label"], line))
            }
            labels += choices(of: "parameter '\(name)'", table)
        }
        for (name, line, table) in plugin.table.tables("objects") {
            labels.append(("the label of object '\(name)'", table["label"], line))
            labels += fields(of: name, table.tables("fields"))
        }
        for (object, _, table) in plugin.table.tables("fields") {
            labels += fields(of: object, table.all)
        }
        return labels.compactMap { subject, label, line in
            problem(label).map { problem in
                finding(plugin.manifestFile, label?.line ?? line, subject + problem)
            }
        }
    }

    private static func fields(
        of object: String, _ tables: [(name: String, line: Int, table: DataTable)]
    ) -> [(subject: String, label: DataLiteral?, line: Int?)] {
        tables.flatMap { name, line, table in
            [("the label of field '\(name)' of \(object)", table["label"], line)]
                + choices(of: "field '\(name)' of \(object)", table)
        }
    }

    /// The labels of choices that are words and not codes.
    private static func choices(
        of subject: String, _ table: DataTable
    ) -> [(subject: String, label: DataLiteral?, line: Int?)] {
        guard case .table(let list)? = table["choices"]?.content else { return [] }
        return list.items.compactMap { item in
            switch item.content {
            case .string(let name):
                isCode(name) ? nil : ("the choice '\(name)' of \(subject)", item, item.line)
            case .table(let choice):
                ("the label of choice '\(choice["name"]?.scalarText ?? "")' of \(subject)", choice["label"], item.line)
            case .number, .boolean: nil
            }
        }
    }

    /// Whether a text is a plain code such as "A", the same in every language.
    static func isCode(_ text: String) -> Bool {
        text.utf8.count <= 3
            && text.utf8.allSatisfy { $0 < 0x80 && !(UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) }
    }

    static func finding(
        _ file: String, _ line: Int?, _ message: String, _ severity: Finding.Severity = .warn
    ) -> PluginFinding {
        PluginFinding(Self.self, severity, file, line: line, message, hint: "write { en = \"…\", zh = \"…\" }")
    }

    /// What is wrong with a label, in words that follow its subject.
    private static func problem(_ label: DataLiteral?) -> String? {
        switch label?.content {
        case nil: return " is missing"
        case .string(let text)?: return isChinese(text) ? " has no en" : " has no zh"
        case .table(let table)?:
            return ["en", "zh"].first { (table[$0]?.scalarText ?? "").isEmpty }.map { " has no " + $0 }
        case .number?, .boolean?: return nil
        }
    }

    private static func isChinese(_ text: String) -> Bool {
        text.unicodeScalars.contains { $0.properties.isIdeographic }
    }
}

/// The labels in code: `summary = "…"` or `ask = { en = "…" }`.
extension LabelRule {
    private static let names: Set = ["summary", "label", "help", "ask"]

    fileprivate static func contributions(_ file: CheckedFile) -> [PluginFinding] {
        let tokens = file.tokens
        return tokens.indices.compactMap { position in
            let name = tokens[position]
            guard name.kind == .name, names.contains(name.text), tokens.has("=", at: position + 1),
                position + 2 < tokens.count, !tokens.has(".", at: position - 1), !tokens.has("local", at: position - 1)
            else { return nil }
            if name.text == "label", isCode(tokens, at: position) { return nil }
            return problem(tokens, at: position + 2).map { problem in
                finding(file.shown, name.line, "'\(name.text)'" + problem)
            }
        }
    }

    /// Whether it is the label of a band, which `kit.band` answers as it is; in a form it may be a plain code such as "A".
    private static func isCode(_ tokens: [LuaToken], at position: Int) -> Bool {
        let tables = TableLiteral.all(around: position, in: tokens)
        guard tables.first?.value(of: "from") != nil else { return false }
        let isForm = tables.contains {
            tokens.has("form", at: $0.range.lowerBound - 1) || tokens.has("form", at: $0.range.lowerBound - 2)
        }
        guard isForm else { return true }
        let value = tokens[position + 2]
        return value.kind == .string && isCode(value.text)
    }

    /// What is wrong with the label that begins at a position; values that are calculated are not looked at.
    static func problem(_ tokens: [LuaToken], at position: Int) -> String? {
        if tokens[position].kind == .string {
            let isWhole = [",", ";", "}", ")"].contains { tokens.has($0, at: position + 1) }
            return isWhole ? (isChinese(tokens[position].text) ? " has no en" : " has no zh") : nil
        }
        guard tokens[position].is("{"), let end = tokens[position...].firstIndex(where: { $0.is("}") }) else {
            return nil
        }
        let keys = tokens.indices[position..<end].filter { tokens.has("=", at: $0 + 1) }.map { tokens[$0].text }
        let known = Set(keys).intersection(["en", "zh"])
        guard keys.count == known.count, known.count == 1, let only = known.first else { return nil }
        return only == "en" ? " has no zh" : " has no en"
    }
}

extension DataTable {
    /// The tables inside an entry, with their names and lines.
    fileprivate func tables(_ name: String) -> [(name: String, line: Int, table: DataTable)] {
        guard case .table(let table)? = self[name]?.content else { return [] }
        return table.all
    }

    /// The tables inside, with their names and lines.
    fileprivate var all: [(name: String, line: Int, table: DataTable)] {
        entries.compactMap { name, value in
            if case .table(let table) = value.content { (name, value.line, table) } else { nil }
        }
    }
}
