import Glibc
import LunariaCore
import LunariaRender
import LunariaScripting
import LunariaStore

/// Loads every plugin and script and tells what became of it, and what they stand on.
public struct ExaminePlugins {
    private static let database = Label(en: "database", zh: "数据库")

    /// Describes an examination.
    public init() {}

    /// Shows what was found; answers what keeps something from working.
    ///
    /// Outside a workspace the bundled plugins are examined.
    public func run(
        from directory: String, installation: Installation, circumstances: Circumstances, _ presentation: Presentation
    ) throws -> ExitStatus {
        guard ResolvedPath.of(directory) != nil else {
            throw Failure(.usage, english: "there is no directory \(directory)")
        }
        let session =
            Session.findRoot(from: directory) == nil
            ? nil : try Session(from: directory, installation: installation, circumstances: circumstances)
        let catalog = session?.catalog ?? PluginCatalog(sources: [.init(path: installation.path, origin: .bundled)])
        let settings = try session?.settings ?? WorkspaceSettings(currency: try Currency(code: "CNY"))
        var findings = catalog.replaced.map { plugin in
            Finding(
                .info, "the bundled plugin '\(plugin.manifest.name)' is replaced by \(plugin.place) of the workspace")
        }
        findings += catalog.setAside.map {
            let (name, reason) = ($0.name, $0.reason)
            return Finding(
                .warn,
                Label(
                    en: "the bundled plugin '\(name)' is set aside: \(reason.en)", zh: "自带插件“\(name)”被搁置：\(reason.zh)"))
        }
        var survey = SourceSurvey(catalog: catalog, settings: settings)
        survey.run()
        findings += survey.problems.map { Finding(.critical, $0) }
        var document = Document(title: Label("Lunaria \(ProductVersion.current)"))
        document.blocks += [
            .metric(label: Label(en: "plugin interface", zh: "插件接口"), .integer(Int64(ScriptingVersions.api))),
            .metric(label: Label("Lua"), .text(String(ScriptingVersions.lua.trimmingPrefix("Lua ")))),
            .metric(label: Label("SQLite"), .text(SQLiteStore.libraryVersion)),
            .metric(label: Label(en: "bundled plugins", zh: "自带插件"), .text(installation.path + "/plugins")),
            .fact(
                label: Label(en: "workspace", zh: "工作区"),
                session.map { Label($0.root) } ?? Label(en: "none here", zh: "此处没有")),
        ]
        if let session {
            findings += ListCatalog.unknownSections(session).map { Finding(.warn, $0) }
            document.blocks += database(of: session, isSound: catalog.refused.isEmpty, &findings)
        }
        document.blocks += [.heading(level: 2, Label(en: "Plugins", zh: "插件")), .table(survey.plugins)]
        if !catalog.scripts.isEmpty {
            document.blocks += [.heading(level: 2, Label(en: "Scripts", zh: "脚本")), .table(survey.scripts)]
        }
        if !findings.isEmpty { document.blocks.append(.findings(findings)) }
        try presentation.show(
            document, language: session?.language ?? circumstances.language ?? circumstances.localLanguage)
        return findings.contains { $0.severity >= .warn } ? .findings : .done
    }

    /// The settings of the workspace and the state of its data.
    private func database(of session: Session, isSound: Bool, _ findings: inout [Finding]) -> [Document.Block] {
        var blocks: [Document.Block] = [
            .metric(label: OwnColumn.currency.title, .text(session.settings.currency.code)),
            .metric(label: Label(en: "language", zh: "语言"), .text(session.language.rawValue)),
        ]
        var status = stat()
        guard stat(session.root + "/lunaria.db", &status) == 0 else {
            return blocks + [
                .fact(
                    label: Self.database,
                    Label(en: "none yet; a command that writes makes it", zh: "尚无；写入命令会创建它"))
            ]
        }
        do {
            // Fields that the data have otherwise come to light when the data are opened.
            let store = isSound ? try session.store() : try session.history(creating: false)
            let last = try store.read(at: .latest) { reader in reader.transaction }
            blocks += [
                .metric(label: Self.database, .text("lunaria.db, \((status.st_size + 1023) / 1024) KiB")),
                .metric(label: Label(en: "last transaction", zh: "最近事务"), .integer(last)),
            ]
        } catch {
            blocks.append(
                .fact(label: Self.database, Label(en: "lunaria.db cannot be used", zh: "lunaria.db 无法使用")))
            findings.append(Finding(.critical, Failure(error).message))
        }
        return blocks
    }
}
