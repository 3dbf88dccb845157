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
        let reader = TableReader(table, file: file, line: 1, subject: "the workspace")
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
            throw reader.error(line("currency", reader), "'currency': \(error)")
        }
    }

    private static func language(_ reader: TableReader) throws(ManifestError) -> Language? {
        guard let word = try reader.text("language") else { return nil }
        guard let language = Language(rawValue: word) else {
            throw reader.error(line("language", reader), "'language' is '\(word)', expected \"en\" or \"zh\"")
        }
        return language
    }

    private static func fiscalYear(_ reader: TableReader) throws(ManifestError) -> FiscalYear {
        guard let month = try reader.integer("fiscal_year_start") else { return .calendar }
        guard let fiscalYear = try? FiscalYear(startMonth: month) else {
            throw reader.error(
                line("fiscal_year_start", reader), "'fiscal_year_start' is \(month), expected a month from 1 to 12")
        }
        return fiscalYear
    }

    private static func asOf(_ reader: TableReader) throws(ManifestError) -> CalendarDate? {
        guard let text = try reader.text("as_of") else { return nil }
        guard let day = try? CalendarDate(parsing: text) else {
            throw reader.error(
                line("as_of", reader), "'as_of' is '\(text.shortened)', expected a date such as \"2025-12-31\"")
        }
        return day
    }

    private static func parameters(_ reader: TableReader) throws(ManifestError) -> [String: [String: String]] {
        var result: [String: [String: String]] = [:]
        for (plugin, values) in try reader.tables("parameters", kind: "parameters of") {
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
            throw reader.error(value.line, "'limits' is \(value.typeName), expected a table")
        }
        let limits = TableReader(table, file: reader.file, line: value.line, subject: "'limits'")
        try limits.check(limitsDeclaration)
        let defaults = ScriptLimits()
        var seconds = defaults.seconds
        if let text = try limits.scalar("seconds") {
            guard let number = Double(text), (0.1...86_400).contains(number) else {
                throw limits.error(line("seconds", limits), "'seconds' is \(text), expected a number from 0.1 to 86400")
            }
            seconds = number
        }
        let megabytes = try limits.integer("megabytes") ?? defaults.megabytes
        guard (1...65_536).contains(megabytes) else {
            throw limits.error(
                line("megabytes", limits), "'megabytes' is \(megabytes), expected a number from 1 to 65536")
        }
        return ScriptLimits(seconds: seconds, megabytes: megabytes)
    }
}
