import LunariaCore

extension Manifest {
    /// Reads a manifest from the text of `plugin.lua`.
    ///
    /// - Parameters:
    ///   - file: the file as messages show it.
    ///   - folder: the name of the plugin's folder, which must be the plugin's name.
    init(source: [UInt8], file: String, folder: String) throws(ManifestError) {
        let table: DataTable
        do {
            table = try DataLiteralParser.parse(source)
        } catch {
            throw ManifestError(file: file, error)
        }
        let reader = TableReader(table, file: file, line: 1, subject: "the manifest")
        try reader.check(Self.declaration)
        try Self.checkVersion(reader)
        name = try reader.requireText("name")
        guard name == folder else {
            throw reader.error(
                table["name"]?.line ?? 1, "the plugin is named '\(name)' but lies in the folder '\(folder)'; rename one"
            )
        }
        version = try Self.version(reader)
        summary = try reader.label("summary") ?? Label(en: "")
        requires = try reader.texts("requires") ?? []
        reads = try reader.texts("reads") ?? []
        writes = try reader.texts("writes") ?? []
        hooks = try Self.distinct("hooks", reader)
        workflows = try Self.distinct("workflows", reader).map { text throws(ManifestError) in
            if let field = WorkflowField(text) { return field }
            throw reader.error(
                reader.table["workflows"]?.line ?? 1,
                "'workflows' has '\(text)', expected an object and its field such as \"opportunity.stage\"")
        }
        parameters = try reader.tables("parameters", kind: "parameter").map { name, reader throws(ManifestError) in
            try ParameterDefinition(name: name, reader)
        }
        let plugin = name
        objects = try reader.tables("objects", kind: "object").map { name, reader throws(ManifestError) in
            try ObjectDefinition(name: name, reader, plugin: plugin)
        }
        fields = try reader.tables("fields", kind: "fields of").map { object, reader throws(ManifestError) in
            (object, try FieldDefinition.list(reader, plugin: plugin))
        }
    }

    /// A list of texts, each of them once.
    private static func distinct(_ name: String, _ reader: TableReader) throws(ManifestError) -> [String] {
        let texts = try reader.texts(name) ?? []
        var seen: Set<String> = []
        for text in texts where !seen.insert(text).inserted {
            throw reader.error(reader.table[name]?.line ?? 1, "'\(name)' names '\(text)' twice, expected each once")
        }
        return texts
    }

    private static func version(_ reader: TableReader) throws(ManifestError) -> String {
        let text = try reader.requireText("version")
        guard PluginVersion(parsing: text) != nil else {
            throw reader.error(
                reader.table["version"]?.line ?? 1,
                "the version is '\(text.shortened)', expected \(PluginVersion.expectation)")
        }
        return text
    }

    private static func checkVersion(_ reader: TableReader) throws(ManifestError) {
        guard let api = try reader.integer("api") else {
            throw reader.error(1, "the manifest has no 'api', expected `api = \(apiVersion)`")
        }
        if api != apiVersion {
            throw reader.error(
                reader.table["api"]?.line ?? 1,
                "the plugin asks for version \(api) of the plugin interface, this Lunaria offers version "
                    + "\(apiVersion); use a plugin written for \(apiVersion) or another Lunaria")
        }
    }
}

extension ParameterDefinition {
    /// Reads the declaration of a parameter.
    init(name: String, _ reader: TableReader) throws(ManifestError) {
        try reader.check(Self.declaration)
        try Self.checkName(name, reader)
        let word = try reader.requireText("type")
        let choices = try reader.texts("choices")
        let types: [String: ParameterType] = [
            "text": .text, "integer": .integer, "decimal": .decimal, "money": .money, "percent": .percent,
            "boolean": .boolean, "date": .date, "period": .period, "choice": .choice(choices ?? []),
            "rate_table": .rateTable,
        ]
        guard let type = types[word] else {
            throw reader.error(
                reader.line,
                "\(reader.subject) has the type '\(word)'\(Spelling.hint(for: word, among: ParameterType.names)); "
                    + "expected one of \(ParameterType.names.joined(separator: ", "))")
        }
        if word == "choice", choices?.isEmpty ?? true {
            throw reader.error(reader.line, "\(reader.subject) is a choice without 'choices', expected a list of texts")
        }
        self.init(
            name: name, type: type, isRequired: try reader.boolean("required") ?? false,
            defaultText: try reader.table["default"].map { value throws(ManifestError) in
                try value.parameterText(type, reader)
            }, help: try reader.label("help") ?? Label(en: ""), minimum: try reader.scalar("min"),
            maximum: try reader.scalar("max"))
    }
}

extension ParameterDefinition {
    /// Options that `lunaria run` has itself.
    private static let reservedNames: Set<String> = [
        "against", "apply", "as_of", "at", "deadline", "dry_run", "explain", "fail_on", "format", "help", "output",
        "reason", "version", "watch", "what_if", "workspace",
    ]

    fileprivate static func checkName(_ name: String, _ reader: TableReader) throws(ManifestError) {
        guard Identifier.isValid(name), !reservedNames.contains(name) else {
            throw reader.error(
                reader.line,
                "\(reader.subject): expected a name of at most 40 lower-case letters, digits and underscores that begins "
                    + "with a letter and is no option of `lunaria run` (\(reservedNames.sorted().joined(separator: ", ")))"
            )
        }
    }
}

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
        guard let value = reader.table["fields"], case .table(let table) = value.content else {
            throw reader.error(reader.line, "\(reader.subject) has no table 'fields'")
        }
        let fields = TableReader(table, file: reader.file, line: value.line, subject: "fields of '\(name)'")
        self.init(
            name: name, plural: try reader.text("plural"), label: try reader.label("label"),
            fields: try FieldDefinition.list(fields, plugin: plugin), plugin: plugin)
    }
}

extension FieldDefinition {
    /// Reads a table of fields in the order in which they are written.
    static func list(_ reader: TableReader, plugin: String) throws(ManifestError) -> [FieldDefinition] {
        var fields: [FieldDefinition] = []
        for (name, value) in reader.table.entries {
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
        self.init(
            name, try Self.type(reader), label: try reader.label("label"),
            isRequired: try reader.boolean("required") ?? false, isIndexed: try reader.boolean("indexed") ?? false,
            defaultText: try reader.scalar("default"), renamedFrom: try reader.renamedFrom(name), plugin: plugin)
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
            guard let choices = try reader.texts("choices"), !choices.isEmpty else {
                throw reader.error(reader.line, "\(reader.subject) is a choice without 'choices', expected a list")
            }
            return .choice(choices)
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

extension DataLiteral {
    /// The value of a parameter as it would be written on the command line; a rate table may be a list of slices.
    func parameterText(_ type: ParameterType, _ reader: TableReader) throws(ManifestError) -> String {
        if let text = scalarText { return text }
        let expected = "\(reader.subject): expected \(type.expectation)"
        guard type == .rateTable, case .table(let table) = content else {
            throw reader.error(line, "\(expected), found a table")
        }
        var slices: [String] = []
        for item in table.items {
            guard case .table(let slice) = item.content else {
                throw reader.error(item.line, "\(expected), or a list of { from = …, rate = \"…%\" }")
            }
            let entry = TableReader(slice, file: reader.file, line: item.line, subject: "a slice of the rate table")
            try entry.check(ParameterDefinition.slice)
            guard let from = try entry.scalar("from") else {
                throw reader.error(item.line, "a slice of the rate table has no 'from'")
            }
            slices.append("\(from):\(try entry.requireText("rate"))")
        }
        return slices.joined(separator: ",")
    }
}
