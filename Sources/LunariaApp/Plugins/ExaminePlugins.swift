import Glibc
import LunariaCore
import LunariaRender
import LunariaScripting
import LunariaStore

/// Loads every plugin and script and tells what became of it, and what they stand on.
public struct ExaminePlugins {
    /// Describes an examination.
    public init() {}

    /// Shows what was found; answers what keeps something from working.
    ///
    /// Outside a workspace the bundled plugins are examined.
    public func run(
        from directory: String, installation: Installation, circumstances: Circumstances, _ presentation: Presentation
    ) throws -> ExitStatus {
        guard ResolvedPath.of(directory) != nil else {
            throw Failure(.usage, "there is no directory \(directory)")
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
        var survey = SourceSurvey(catalog: catalog, settings: settings)
        survey.run()
        findings += survey.problems.map { Finding(.critical, $0) }
        var document = Document(title: "Lunaria \(ProductVersion.current)")
        document.blocks += [
            .metric(label: "plugin interface", .integer(Int64(ScriptingVersions.api))),
            .metric(label: "Lua", .text(String(ScriptingVersions.lua.trimmingPrefix("Lua ")))),
            .metric(label: "SQLite", .text(SQLiteStore.libraryVersion)),
            .metric(label: "bundled plugins", .text(installation.path + "/plugins")),
            .metric(label: "workspace", .text(session?.root ?? "none here")),
        ]
        if let session {
            findings += ListCatalog.unknownSections(session).map { Finding(.warn, $0) }
            document.blocks += database(of: session, isSound: catalog.refused.isEmpty, &findings)
        }
        document.blocks += [.heading(level: 2, "Plugins"), .table(survey.plugins)]
        if !catalog.scripts.isEmpty { document.blocks += [.heading(level: 2, "Scripts"), .table(survey.scripts)] }
        if !findings.isEmpty { document.blocks.append(.findings(findings)) }
        try presentation.show(document, language: settings.language)
        return findings.contains { $0.severity >= .warn } ? .findings : .done
    }

    /// The settings of the workspace and the state of its data.
    private func database(of session: Session, isSound: Bool, _ findings: inout [Finding]) -> [Document.Block] {
        var blocks: [Document.Block] = [
            .metric(label: "currency", .text(session.settings.currency.code)),
            .metric(label: "language", .text(session.settings.language.rawValue)),
        ]
        var status = stat()
        guard stat(session.root + "/lunaria.db", &status) == 0 else {
            return blocks + [.metric(label: "database", .text("none yet; a command that writes makes it"))]
        }
        do {
            // Fields that the data have otherwise come to light when the data are opened.
            let store = isSound ? try session.store() : try session.history(creating: false)
            let last = try store.read(at: .latest) { reader in reader.transaction }
            blocks += [
                .metric(label: "database", .text("lunaria.db, \((status.st_size + 1023) / 1024) KiB")),
                .metric(label: "last transaction", .integer(last)),
            ]
        } catch {
            blocks.append(.metric(label: "database", .text("lunaria.db cannot be used")))
            findings.append(Finding(.critical, Failure(error).message))
        }
        return blocks
    }
}
