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
        let reader = TableReader(table, file: file, line: 1, subject: Label(en: "the manifest", zh: "插件清单"))
        try reader.check(Self.declaration)
        try Self.checkVersion(reader)
        name = try reader.requireText("name")
        guard name == folder else {
            throw reader.error(
                table["name"]?.line ?? 1,
                en: "the plugin is named '\(name)' but lies in the folder '\(folder)'; rename one",
                zh: "插件名为“\(name)”，却位于文件夹“\(folder)”；请给其中一个改名")
        }
        version = try Self.version(reader)
        summary = try reader.label("summary") ?? Label("")
        requires = try reader.texts("requires") ?? []
        reads = try reader.texts("reads") ?? []
        writes = try reader.texts("writes") ?? []
        fills = try Self.distinct("fills", reader)
        hooks = try Self.distinct("hooks", reader)
        workflows = try Self.distinct("workflows", reader).map { text throws(ManifestError) in
            if let field = WorkflowField(text) { return field }
            throw reader.error(
                reader.table["workflows"]?.line ?? 1,
                en: "'workflows' has '\(text)', expected an object and its field such as \"opportunity.stage\"",
                zh: "“workflows”中有“\(text)”，应为对象及其字段，例如 \"opportunity.stage\"")
        }
        parameters = try reader.tables("parameters", subject: ParameterDefinition.subject).map {
            name, reader throws(ManifestError) in
            try ParameterDefinition(name: name, reader)
        }
        let plugin = name
        objects = try reader.tables(
            "objects", subject: { Label(en: "object '\($0)'", zh: "对象“\($0)”") }
        ).map { name, reader throws(ManifestError) in
            try ObjectDefinition(name: name, reader, plugin: plugin)
        }
        fields = try reader.tables("fields", subject: FieldDefinition.subject).map {
            object, reader throws(ManifestError) in
            (object, try FieldDefinition.list(reader, plugin: plugin))
        }
    }

    /// A list of texts, each of them once.
    private static func distinct(_ name: String, _ reader: TableReader) throws(ManifestError) -> [String] {
        let texts = try reader.texts(name) ?? []
        var seen: Set<String> = []
        for text in texts where !seen.insert(text).inserted {
            throw reader.error(
                reader.table[name]?.line ?? 1, en: "'\(name)' names '\(text)' twice, expected each once",
                zh: "“\(name)”中“\(text)”重复，每项只应出现一次")
        }
        return texts
    }

    private static func version(_ reader: TableReader) throws(ManifestError) -> String {
        let text = try reader.requireText("version")
        guard PluginVersion(parsing: text) != nil else {
            throw reader.error(
                reader.table["version"]?.line ?? 1,
                en: "the version is '\(text.shortened)', expected \(PluginVersion.expectation.en)",
                zh: "版本是“\(text.shortened)”，应为\(PluginVersion.expectation.zh)")
        }
        return text
    }

    private static func checkVersion(_ reader: TableReader) throws(ManifestError) {
        guard let api = try reader.integer("api") else {
            throw reader.error(
                1, en: "the manifest has no 'api', expected `api = \(apiVersion)`",
                zh: "插件清单没有“api”，应为 `api = \(apiVersion)`")
        }
        if api != apiVersion {
            throw reader.error(
                reader.table["api"]?.line ?? 1,
                en: "the plugin asks for version \(api) of the plugin interface, this Lunaria offers version "
                    + "\(apiVersion); use a plugin written for \(apiVersion) or another Lunaria",
                zh: "插件要求插件接口版本 \(api)，而此 Lunaria 提供版本 \(apiVersion)；请使用为 \(apiVersion) 编写的插件，或换用另一个 Lunaria")
        }
    }
}
