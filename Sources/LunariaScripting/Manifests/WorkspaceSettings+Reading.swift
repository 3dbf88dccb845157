public import LunariaCore

extension WorkspaceSettings {
    /// Reads the `workspace.lua` at a path, which must be a regular file of moderate size.
    public init(path: String) throws {
        try self.init(source: SourceFile.read(path, shown: "workspace.lua"), file: "workspace.lua")
    }

    /// Reads `workspace.lua`, which holds data only.
    ///
    /// - Parameter file: the file as messages show it.
    public init(source: [UInt8], file: String) throws(ManifestError) {
        let table: DataTable
        do {
            table = try DataLiteralParser.parse(source)
        } catch {
            throw ManifestError(file: file, error)
        }
        let reader = TableReader(table, file: file, line: 1, subject: Label(en: "the workspace", zh: "工作区设置"))
        try reader.check(Self.declaration)
        self.init(
            currency: try Self.currency(reader), language: try Self.language(reader),
            fiscalYear: try Self.fiscalYear(reader), asOf: try Self.asOf(reader),
            parameters: try Self.parameters(reader),
            limits: try Self.limits(reader))
    }

    private static func line(_ name: String, _ reader: TableReader) -> Int { reader.table[name]?.line ?? reader.line }

    private static func currency(_ reader: TableReader) throws(ManifestError) -> Currency {
        let code = try reader.requireText("currency")
        do {
            return try Currency(code: code)
        } catch {
            throw reader.error(
                line("currency", reader), en: "'currency': \(error.words.en)", zh: "“currency”：\(error.words.zh)")
        }
    }

    private static func language(_ reader: TableReader) throws(ManifestError) -> Language? {
        guard let word = try reader.text("language") else { return nil }
        guard let language = Language(rawValue: word) else {
            throw reader.error(
                line("language", reader), en: "'language' is '\(word)', expected \"en\" or \"zh\"",
                zh: "“language”是“\(word)”，应为 \"en\" 或 \"zh\"")
        }
        return language
    }

    private static func fiscalYear(_ reader: TableReader) throws(ManifestError) -> FiscalYear {
        guard let month = try reader.integer("fiscal_year_start") else { return .calendar }
        guard let fiscalYear = try? FiscalYear(startMonth: month) else {
            throw reader.error(
                line("fiscal_year_start", reader),
                en: "'fiscal_year_start' is \(month), expected a month from 1 to 12",
                zh: "“fiscal_year_start”是 \(month)，应为 1 至 12 的月份")
        }
        return fiscalYear
    }

    private static func asOf(_ reader: TableReader) throws(ManifestError) -> CalendarDate? {
        guard let text = try reader.text("as_of") else { return nil }
        guard let day = try? CalendarDate(parsing: text) else {
            throw reader.error(
                line("as_of", reader), en: "'as_of' is '\(text.shortened)', expected a date such as \"2025-12-31\"",
                zh: "“as_of”是“\(text.shortened)”，应为日期，例如 \"2025-12-31\"")
        }
        return day
    }

    private static func parameters(_ reader: TableReader) throws(ManifestError) -> [String: [String: String]] {
        var result: [String: [String: String]] = [:]
        for (plugin, values) in try reader.tables(
            "parameters", subject: { Label(en: "parameters of '\($0)'", zh: "“\($0)”的参数") })
        {
            for (name, value) in values.table.entries {
                // Only a rate table is written as a table; whether the parameter is one is checked when it is used.
                result[plugin, default: [:]][name] = try value.parameterText(.rateTable, values)
            }
        }
        return result
    }

    private static func limits(_ reader: TableReader) throws(ManifestError) -> ScriptLimits {
        guard let value = reader.table["limits"] else { return ScriptLimits() }
        guard case .table(let table) = value.content else {
            throw reader.error(
                value.line, en: "'limits' is \(value.typeName.en), expected a table",
                zh: "“limits”是\(value.typeName.zhBehindWord)，应为表")
        }
        let limits = TableReader(
            table, file: reader.file, line: value.line, subject: Label(en: "'limits'", zh: "“limits”"))
        try limits.check(limitsDeclaration)
        let defaults = ScriptLimits()
        var seconds = defaults.seconds
        if let text = try limits.scalar("seconds") {
            guard let number = Double(text), (0.1...86_400).contains(number) else {
                throw limits.error(
                    line("seconds", limits), en: "'seconds' is \(text), expected a number from 0.1 to 86400",
                    zh: "“seconds”是 \(text)，应为 0.1 至 86400 的数字")
            }
            seconds = number
        }
        let megabytes = try limits.integer("megabytes") ?? defaults.megabytes
        guard (1...65_536).contains(megabytes) else {
            throw limits.error(
                line("megabytes", limits), en: "'megabytes' is \(megabytes), expected a number from 1 to 65536",
                zh: "“megabytes”是 \(megabytes)，应为 1 至 65536 的数字")
        }
        return ScriptLimits(seconds: seconds, megabytes: megabytes)
    }
}
