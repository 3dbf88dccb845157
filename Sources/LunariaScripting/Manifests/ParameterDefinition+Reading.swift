import LunariaCore

extension ParameterDefinition {
    /// What messages call the parameter of a name.
    static func subject(_ name: String) -> Label { Label(en: "parameter '\(name)'", zh: "参数“\(name)”") }

    /// Reads the declaration of a parameter.
    init(name: String, _ reader: TableReader) throws(ManifestError) {
        try reader.check(Self.declaration)
        try Self.checkName(name, reader)
        let word = try reader.requireText("type")
        let choices = try reader.choices("choices")
        let types: [String: ParameterType] = [
            "text": .text, "integer": .integer, "decimal": .decimal, "money": .money, "percent": .percent,
            "boolean": .boolean, "date": .date, "period": .period, "choice": .choice(choices?.names ?? []),
            "rate_table": .rateTable, "currency": .currency,
        ]
        guard let type = types[word] else {
            throw reader.unknownType(word, known: ParameterType.names)
        }
        if word == "choice" { try reader.checkChoices(choices?.names) }
        self.init(
            name: name, type: type, isRequired: try reader.boolean("required") ?? false,
            defaultText: try reader.table["default"].map { value throws(ManifestError) in
                try value.parameterText(type, reader)
            }, label: try reader.label("label"), help: try reader.label("help") ?? Label(""),
            minimum: try reader.scalar("min"), maximum: try reader.scalar("max"), words: choices?.words ?? [:])
        try checkValues(reader)
    }

    /// Refuses bounds and a default that the parameter itself would not take, as far as they mean the same everywhere.
    private func checkValues(_ reader: TableReader) throws(ManifestError) {
        if let bound = ["min", "max"].first(where: { reader.table[$0] != nil }), !type.isOrdered {
            throw reader.error(
                reader.table[bound]?.line ?? reader.line,
                en:
                    "\(reader.subject.en) has '\(bound)', and values of the type \(type.name) have no order; take it out",
                zh: "\(reader.subject.zh)有“\(bound)”，而类型 \(type.name) 的值没有大小顺序；请去掉")
        }
        do {
            try check(in: nil)
        } catch {
            let entry = ["default", "min", "max"].first { reader.table[$0] != nil && error.isAbout($0) } ?? "default"
            throw reader.error(reader.table[entry]?.line ?? reader.line, en: error.words.en, zh: error.words.zh)
        }
    }
}

extension ParameterError {
    /// Whether the entry of a declaration is at fault.
    fileprivate func isAbout(_ entry: String) -> Bool {
        switch self {
        case .badValue(_, let source, _, _, _), .outOfRange(_, let source, _, _):
            source.en.hasPrefix("the \(entry) of ")
        default: false
        }
    }
}

extension ParameterDefinition {
    /// Options that `lunaria run` has itself.
    private static let reservedNames: Set<String> = [
        "against", "apply", "as_of", "at", "bom", "deadline", "dry_run", "explain", "fail_on", "format", "help", "lang",
        "output", "raw", "reason", "version", "watch", "what_if", "workspace",
    ]

    fileprivate static func checkName(_ name: String, _ reader: TableReader) throws(ManifestError) {
        guard Identifier.isValid(name), !reservedNames.contains(name) else {
            let reserved = Label(listing: reservedNames.sorted())
            throw reader.error(
                reader.line,
                en:
                    "\(reader.subject.en): expected a name of at most 40 lower-case letters, digits and underscores that "
                    + "begins with a letter and is no option of `lunaria run` (\(reserved.en))",
                zh: "\(reader.subject.zh)：名称应由最多 40 个小写字母、数字和下划线组成，以字母开头，且不是 `lunaria run` 的选项（"
                    + "\(reserved.zh)）")
        }
    }
}

extension DataLiteral {
    private static let slice = Label(en: "a slice of the rate table", zh: "比例表的一档")

    /// The value of a parameter as it would be written on the command line; a rate table may be a list of slices.
    func parameterText(_ type: ParameterType, _ reader: TableReader) throws(ManifestError) -> String {
        if let text = scalarText { return text }
        let (subject, expectation) = (reader.subject, type.expectation)
        let expected = Label(
            en: "\(subject.en): expected \(expectation.en)", zh: "\(subject.zh)：应为\(expectation.zhBehindWord)")
        guard type == .rateTable, case .table(let table) = content else {
            throw reader.error(line, en: "\(expected.en), found a table", zh: "\(expected.zh)，而不是表")
        }
        var slices: [String] = []
        for item in table.items {
            guard case .table(let slice) = item.content else {
                throw reader.error(
                    item.line, en: "\(expected.en), or a list of { from = …, rate = \"…%\" }",
                    zh: "\(expected.zh)，或 { from = …, rate = \"…%\" } 的列表")
            }
            let entry = TableReader(slice, file: reader.file, line: item.line, subject: Self.slice)
            try entry.check(ParameterDefinition.slice)
            guard let from = try entry.scalar("from") else {
                throw reader.error(item.line, en: "\(Self.slice.en) has no 'from'", zh: "\(Self.slice.zh)没有“from”")
            }
            slices.append("\(from):\(try entry.requireText("rate"))")
        }
        return slices.joined(separator: ",")
    }
}
