import LunariaCore

extension ObjectDefinition {
    /// Reads the declaration of an object.
    init(name: String, _ reader: TableReader, plugin: String) throws(ManifestError) {
        guard reader.table["renamed_from"] == nil else {
            throw reader.error(
                reader.table["renamed_from"]?.line ?? reader.line,
                "\(reader.subject) has 'renamed_from', and objects keep their names; keep the name and change `label`, "
                    + "or declare a new object")
        }
        try reader.check(Self.declaration)
        let plural = try reader.text("plural")
        if let plural, !Identifier.isValid(plural) || CRMModule.words.contains(plural) {
            throw reader.error(
                reader.table["plural"]?.line ?? reader.line,
                "'plural' of \(reader.subject) is '\(plural.shortened)', expected a name for crm.NAME: at most 40 lower-case "
                    + "letters, digits and underscores, a letter first, and not \(CRMModule.words.joined(separator: " or "))"
            )
        }
        guard let value = reader.table["fields"], case .table(let table) = value.content else {
            throw reader.error(reader.line, "\(reader.subject) has no table 'fields'")
        }
        let fields = TableReader(table, file: reader.file, line: value.line, subject: "fields of '\(name)'")
        self.init(
            name: name, plural: plural, label: try reader.label("label"),
            fields: try FieldDefinition.list(fields, plugin: plugin), plugin: plugin)
    }
}

extension FieldDefinition {
    /// Reads a table of fields in the order in which they are written.
    static func list(_ reader: TableReader, plugin: String) throws(ManifestError) -> [FieldDefinition] {
        var fields: [FieldDefinition] = []
        for (name, value) in reader.table.entries {
            guard name != FieldDefinition.keyName else {
                throw reader.error(
                    value.line,
                    "\(reader.subject) have a field 'key', which every object has by itself; give it another name")
            }
            guard case .table(let table) = value.content else {
                throw reader.error(value.line, "field '\(name)' is \(value.typeName), expected { type = \"…\" }")
            }
            fields.append(
                try FieldDefinition(
                    name: name, TableReader(table, file: reader.file, line: value.line, subject: "field '\(name)'"),
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
                "the default of \(reader.subject) is '\(error.found.shortened)', expected \(error.expectation.en)"
                    + "; change it, or take it out")
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
                throw reader.error(reader.line, "\(reader.subject) has \(places) places, expected 0 to 12")
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
            throw reader.error(
                reader.line,
                "\(reader.subject) has the type '\(word)'\(Spelling.hint(for: word, among: FieldType.names)); "
                    + "expected one of \(FieldType.names.joined(separator: ", "))")
        }
    }
}

extension TableReader {
    /// The values in a list of choices: texts, or tables with `name` and `label`; and what they are called.
    func choices(_ name: String) throws(ManifestError) -> (names: [String], words: [String: Label])? {
        guard let value = table[name] else { return nil }
        let expected = "a list of texts or of { name = \"…\", label = { en = \"…\", zh = \"…\" } }"
        guard case .table(let list) = value.content, list.entries.isEmpty else {
            throw error(value.line, "'\(name)' of \(subject) is \(value.typeName), expected \(expected)")
        }
        var names: [String] = []
        var words: [String: Label] = [:]
        for item in list.items {
            switch item.content {
            case .string(let text): names.append(text)
            case .table(let table):
                let choice = TableReader(table, file: file, line: item.line, subject: "a choice of \(subject)")
                try choice.check(FieldDefinition.choice)
                let name = try choice.requireText("name")
                names.append(name)
                if let label = try choice.label("label") { words[name] = label }
            case .number, .boolean:
                throw error(item.line, "'\(name)' of \(subject) is \(item.typeName), expected \(expected)")
            }
        }
        return (names, words)
    }

    /// Refuses choices that are missing, empty, or the same but for their case, which no one can tell apart in a file.
    func checkChoices(_ choices: [String]?) throws(ManifestError) {
        let line = table["choices"]?.line ?? self.line
        guard let choices, !choices.isEmpty else {
            throw error(line, "\(subject) is a choice without 'choices', expected a list of texts")
        }
        var seen: [String: String] = [:]
        for choice in choices {
            guard choice.contains(where: { !$0.isWhitespace }) else {
                throw error(line, "\(subject) has an empty choice; a field without a value needs none, take it out")
            }
            guard let other = seen.updateValue(choice, forKey: choice.lowercased()) else { continue }
            throw error(
                line,
                other == choice
                    ? "\(subject) has the choice '\(choice.shortened)' twice; take one out"
                    : "\(subject) has the choices '\(other.shortened)' and '\(choice.shortened)', which differ only in their "
                        + "case; take one out")
        }
    }
}
