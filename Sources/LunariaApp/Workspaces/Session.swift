import Glibc
public import LunariaCore
public import LunariaScripting
import LunariaStore

/// An open workspace: its settings, its plugins and its data.
public final class Session {
    /// The workspace's directory.
    public let root: String
    /// What `workspace.lua` says.
    public let settings: WorkspaceSettings
    /// The language of labels and results: the one the user asks for, else the workspace's, else that of the locale.
    public var language: Language { circumstances.language ?? settings.language ?? circumstances.localLanguage }
    /// The plugins and scripts that were found, bundled and own.
    public let catalog: PluginCatalog
    /// Who works, and when.
    public let circumstances: Circumstances
    private var openStore: (any Store)?
    private var openArchive: (any Store)?
    private var openHost: LuaScriptHost?
    /// The plugins whose hooks and workflows are asked about writes, or `nil` for all.
    private let ruling: Set<String>?

    /// Opens the workspace that holds the directory, walking up from it as git does.
    public init(from directory: String, installation: Installation, circumstances: Circumstances) throws {
        guard let root = Self.findRoot(from: directory) else {
            throw Failure(
                .usage,
                en: "no workspace here: found no workspace.lua in \(directory) or above it; "
                    + "make one with `lunaria init`, or name one with `--workspace DIR`",
                zh: "这里没有工作区：\(directory) 及其上级目录中没有 workspace.lua；"
                    + "请用 `lunaria init` 新建，或用 `--workspace 目录` 指定")
        }
        self.root = root
        ruling = nil
        self.circumstances = circumstances
        settings = try WorkspaceSettings(path: root + "/workspace.lua")
        catalog = PluginCatalog(sources: [
            .init(path: installation.path, origin: .bundled), .init(path: root, origin: .workspace),
        ])
    }

    /// Makes a workspace that lives in memory, with the given plugins and a copy of their empty store; only some of them are
    /// asked about writes.
    init(
        rehearsing catalog: PluginCatalog, in empty: EmptyStore, ruling: Set<String>, settings: WorkspaceSettings,
        circumstances: Circumstances, coverage: LineCoverage?
    ) throws {
        root = ":memory:"
        self.ruling = ruling
        self.catalog = catalog
        self.settings = settings
        self.circumstances = circumstances
        let store = try empty.copy(defaultCurrency: settings.currency)
        openStore = store
        openArchive = store
        openHost = LuaScriptHost(catalog: catalog, settings: settings, ruling: ruling, coverage: coverage)
    }

    /// All objects, those that plugins declare included.
    ///
    /// A plugin that was refused may declare some of them, so work on data stops here until it is mended.
    public func schema() throws -> Schema {
        guard catalog.refused.isEmpty else {
            throw catalog.failure
        }
        return catalog.schema
    }

    /// The data of the workspace, for work that needs to know every field; see `schema()`.
    func store() throws -> any Store {
        _ = try schema()
        return try open(declaring: true)
    }

    /// The data of the workspace, for work on whole transactions and stored runs, which no plugin holds up: neither one
    /// that is refused, nor one that declares other fields than the data have.
    func history(creating: Bool = true) throws -> any Store {
        if !creating, openStore == nil, access(root + "/lunaria.db", F_OK) != 0 {
            throw Failure(
                .storageFailed, en: "there is no database \(root)/lunaria.db; a command that writes makes one",
                zh: "没有数据库 \(root)/lunaria.db；写入数据的命令会新建它")
        }
        do {
            return try open(declaring: true)
        } catch StoreError.schemaConflict {
            return try open(declaring: false)
        }
    }

    /// The day from which computations look unless told another: that of the workspace, else today.
    var asOf: CalendarDate { settings.asOf ?? circumstances.today }

    /// The data for calculating plans, those of today and those that stored runs were calculated by.
    ///
    /// A plan of then may have read fields of plugins that are gone, so that all there is can be read.
    func archive() throws -> any Store {
        if let openArchive { return openArchive }
        let store = try open(declaring: true, isComplete: true)
        openArchive = store
        return store
    }

    /// The data for looking at stored runs, which no plugin holds up; see `archive()` and `history()`.
    func archivedRuns() throws -> any Store {
        if let openArchive { return openArchive }
        if access(root + "/lunaria.db", F_OK) != 0 { return try history(creating: false) }
        do {
            return try archive()
        } catch StoreError.schemaConflict {
            let store = try open(declaring: false, isComplete: true)
            openArchive = store
            return store
        }
    }

    private func open(declaring: Bool) throws -> any Store {
        if let openStore { return openStore }
        let store = try open(declaring: declaring, isComplete: false)
        openStore = store
        return store
    }

    private func open(declaring: Bool, isComplete: Bool) throws -> any Store {
        try SQLiteStore.open(
            path: root + "/lunaria.db", schema: catalog.schema, defaultCurrency: settings.currency,
            declaring: declaring, isComplete: isComplete, guardedBy: circumstances.writeGuard)
    }

    /// The place where plugins run.
    func host() -> any ScriptHost { scripts() }

    /// What plugins have to say about records that are written.
    func rules() -> any WriteRules { scripts() }

    private func scripts() -> LuaScriptHost {
        if let openHost { return openHost }
        let host = LuaScriptHost(catalog: catalog, settings: settings, ruling: ruling)
        openHost = host
        return host
    }

    /// The directory of the workspace that holds a directory, or `nil`.
    static func findRoot(from directory: String) -> String? {
        guard var folder = ResolvedPath.of(directory) else { return nil }
        while true {
            if access(folder + "/workspace.lua", F_OK) == 0 { return folder }
            guard let slash = folder.lastIndex(of: "/"), folder != "/" else { return nil }
            folder = slash == folder.startIndex ? "/" : String(folder[..<slash])
        }
    }
}
