import LunariaCore

extension ObjectDefinition {
    /// Reads the declaration of an object.
    init(name: String, _ reader: TableReader, plugin: String) throws(ManifestError) {
        guard reader.table["renamed_from"] == nil else {
            throw reader.error(
                reader.table["renamed_from"]?.line ?? reader.line,
                en: "\(reader.subject.en) has 'renamed_from', and objects keep their names; keep the name and change "
                    + "`label`, or declare a new object",
                zh: "\(reader.subject.zh)有“renamed_from”，而对象不改名；请保留名称、改动 `label`，或声明新对象")
        }
        try reader.check(Self.declaration)
        let plural = try reader.text("plural")
        if let plural, !Identifier.isValid(plural) || CRMModule.words.contains(plural) {
            throw reader.error(
                reader.table["plural"]?.line ?? reader.line,
                en:
                    "'plural' of \(reader.subject.en) is '\(plural.shortened)', expected a name for crm.NAME: at most 40 "
                    + "lower-case letters, digits and underscores, a letter first, and not "
                    + CRMModule.words.joined(separator: " or "),
                zh: "\(reader.subject.zh)的“plural”是“\(plural.shortened)”，应为用于 crm.NAME 的名称：最多 40 个小写字母、数字和下划线，"
                    + "以字母开头，且不是 \(CRMModule.words.joined(separator: " 或 "))")
        }
        guard let value = reader.table["fields"], case .table(let table) = value.content else {
            throw reader.error(
                reader.line, en: "\(reader.subject.en) has no table 'fields'", zh: "\(reader.subject.zh)没有表“fields”")
        }
        let fields = TableReader(table, file: reader.file, line: value.line, subject: FieldDefinition.subject(of: name))
        self.init(
            name: name, plural: plural, label: try reader.label("label"),
            fields: try FieldDefinition.list(fields, plugin: plugin), plugin: plugin)
    }
}

extension FieldDefinition {
    /// What messages call the fields of an object.
    static func subject(of object: String) -> Label { Label(en: "fields of '\(object)'", zh: "“\(object)”的字段") }

    /// Reads a table of fields in the order in which they are written.
    static func list(_ reader: TableReader, plugin: String) throws(ManifestError) -> [FieldDefinition] {
        var fields: [FieldDefinition] = []
        for (name, value) in reader.table.entries {
            guard name != FieldDefinition.keyName else {
                throw reader.error(
                    value.line,
                    en:
                        "\(reader.subject.en) have a field 'key', which every object has by itself; give it another name",
                    zh: "\(reader.subject.zh)中有“key”，而每个对象本来就有它；请改名")
            }
            guard case .table(let table) = value.content else {
                throw reader.error(
                    value.line, en: "field '\(name)' is \(value.typeName.en), expected { type = \"…\" }",
                    zh: "字段“\(name)”是\(value.typeName.zhBehindWord)，应为 { type = \"…\" }")
            }
            let subject = Label(en: "field '\(name)'", zh: "字段“\(name)”")
            fields.append(
                try FieldDefinition(
                    name: name, TableReader(table, file: reader.file, line: value.line, subject: subject),
                    plugin: plugin))
        }
        try checkRenames(fields, reader)
        return fields
    }

    private init(name: String, _ reader: TableReader, plugin: String) throws(ManifestError) {
        try reader.check(Self.declaration)
        let type = try Self.type(reader)
        try Self.checkDefault(type, reader)
        self.init(
            name, type, label: try reader.label("label"),
            isRequired: try reader.boolean("required") ?? false, isIndexed: try reader.boolean("indexed") ?? false,
            defaultText: try reader.scalar("default"), renamedFrom: try reader.renamedFrom(name), plugin: plugin,
            words: try reader.choices("choices")?.words ?? [:])
    }

    /// Refuses a default that a file could not hold.
    private static func checkDefault(_ type: FieldType, _ reader: TableReader) throws(ManifestError) {
        guard let text = try reader.scalar("default") else { return }
        do throws(ValueError) {
            let value = try Value(parsing: text, as: type)
            if case .decimal(let places) = type, case .decimal(let number) = value, number.scaled(places: places) == nil
            {
                throw ValueError(found: text, expected: type.expectation)
            }
        } catch {
            throw reader.error(
                reader.table["default"]?.line ?? reader.line,
                en:
                    "the default of \(reader.subject.en) is '\(error.found.shortened)', expected \(error.expectation.en)"
                    + "; change it, or take it out",
                zh: "\(reader.subject.zh)的默认值是“\(error.found.shortened)”，应为\(error.expectation.zhBehindWord)；请更改或去掉")
        }
    }

    private static func type(_ reader: TableReader) throws(ManifestError) -> FieldType {
        let word = try reader.requireText("type")
        switch word {
        case "text": return .text
        case "integer": return .integer
        case "money": return .money
        case "percent": return .percent
        case "boolean": return .boolean
        case "date": return .date
        case "datetime": return .datetime
        case "decimal":
            let places = try reader.integer("places") ?? FieldType.defaultDecimalPlaces
            guard (0...12).contains(places) else {
                throw reader.error(
                    reader.line, en: "\(reader.subject.en) has \(places) places, expected 0 to 12",
                    zh: "\(reader.subject.zh)的小数位数是 \(places)，应为 0 至 12")
            }
            return .decimal(places: places)
        case "choice":
            let choices = try reader.choices("choices")?.names
            try reader.checkChoices(choices)
            return .choice(choices ?? [])
        case "reference":
            return .reference(
                to: try reader.requireText("to"), mustExist: try reader.boolean("must_exist") ?? true)
        default:
            throw reader.unknownType(word, known: FieldType.names)
        }
    }
}

extension TableReader {
    /// The values in a list of choices: texts, or tables with `name` and `label`; and what they are called.
    func choices(_ name: String) throws(ManifestError) -> (names: [String], words: [String: Label])? {
        guard let value = table[name] else { return nil }
        let form = "{ name = \"…\", label = { en = \"…\", zh = \"…\" } }"
        let expected = Label(en: "a list of texts or of \(form)", zh: "文本列表，或 \(form) 的列表")
        guard case .table(let list) = value.content, list.entries.isEmpty else {
            throw wrongType(name, value, expected)
        }
        var names: [String] = []
        var words: [String: Label] = [:]
        for item in list.items {
            switch item.content {
            case .string(let text): names.append(text)
            case .table(let table):
                let subject = Label(en: "a choice of \(subject.en)", zh: "\(subject.zh)的一个选项")
                let choice = TableReader(table, file: file, line: item.line, subject: subject)
                try choice.check(FieldDefinition.choice)
                let name = try choice.requireText("name")
                names.append(name)
                if let label = try choice.label("label") { words[name] = label }
            case .number, .boolean:
                throw wrongType(name, item, expected)
            }
        }
        return (names, words)
    }

    /// Refuses choices that are missing, empty, or the same but for their case, which no one can tell apart in a file.
    func checkChoices(_ choices: [String]?) throws(ManifestError) {
        let line = table["choices"]?.line ?? self.line
        guard let choices, !choices.isEmpty else {
            throw error(
                line, en: "\(subject.en) is a choice without 'choices', expected a list of texts",
                zh: "\(subject.zh)的类型是 choice 而没有“choices”，应为文本列表")
        }
        var seen: [String: String] = [:]
        for choice in choices {
            guard choice.contains(where: { !$0.isWhitespace }) else {
                throw error(
                    line, en: "\(subject.en) has an empty choice; a field without a value needs none, take it out",
                    zh: "\(subject.zh)有空选项；没有取值的字段不需要它，请去掉")
            }
            guard let other = seen.updateValue(choice, forKey: choice.lowercased()) else { continue }
            throw error(
                line,
                en: other == choice
                    ? "\(subject.en) has the choice '\(choice.shortened)' twice; take one out"
                    : "\(subject.en) has the choices '\(other.shortened)' and '\(choice.shortened)', which differ only in "
                        + "their case; take one out",
                zh: other == choice
                    ? "\(subject.zh)的选项“\(choice.shortened)”重复；请去掉一个"
                    : "\(subject.zh)的选项“\(other.shortened)”和“\(choice.shortened)”只有大小写不同；请去掉一个")
        }
    }
}
