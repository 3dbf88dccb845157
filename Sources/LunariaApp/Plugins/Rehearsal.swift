import LunariaCore
import LunariaScripting
import LunariaStore

/// The circumstances in which specs play, the same at any time and for anybody.
struct Rehearsal {
    let catalog: PluginCatalog
    private let empty: EmptyStore
    private let ruling: Set<String>
    private let settings: WorkspaceSettings
    private let circumstances: Circumstances
    let coverage: LineCoverage?

    /// Makes the circumstances for the specs of a plugin: only its own hooks and workflows, and those of the plugins it
    /// requires, are asked about what it writes.
    ///
    /// - Parameter empty: A store with the tables of the catalog, of which each example gets a copy.
    init(
        of plugin: Plugin, catalog: PluginCatalog, empty: EmptyStore, settings: WorkspaceSettings,
        coverage: LineCoverage?
    ) throws {
        self.empty = empty
        self.coverage = coverage
        self.catalog = catalog
        ruling = catalog.requirements(of: plugin)
        self.settings = settings
        let today = try CalendarDate(year: 2025, month: 1, day: 1)
        let now = Timestamp(millisecondsSince1970: Int64(today.daysSince1970) * 86_400_000)
        circumstances = Circumstances(actor: "spec", now: now, today: today)
    }

    /// What specs are told about the world.
    var context: ScriptContext {
        ScriptContext(
            asOf: circumstances.today, currency: settings.currency, fiscalYear: settings.fiscalYear,
            limits: settings.limits, language: settings.language ?? .en,
            storedLanguage: settings.language ?? .en)
    }

    /// A company without data, for one example.
    func makeWorld() throws -> any SpecWorld {
        RehearsedWorld(
            try Session(
                rehearsing: catalog, in: empty, ruling: ruling, settings: settings, circumstances: circumstances,
                coverage: coverage))
    }
}
