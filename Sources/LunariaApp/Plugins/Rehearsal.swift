import LunariaCore
import LunariaScripting

/// The circumstances in which specs play, the same at any time and for anybody.
struct Rehearsal {
    let catalog: PluginCatalog
    private let settings: WorkspaceSettings
    private let circumstances: Circumstances

    init(catalog: PluginCatalog, settings: WorkspaceSettings) throws {
        self.catalog = catalog
        self.settings = settings
        let today = try CalendarDate(year: 2025, month: 1, day: 1)
        let now = Timestamp(millisecondsSince1970: Int64(today.daysSince1970) * 86_400_000)
        circumstances = Circumstances(actor: "spec", now: now, today: today)
    }

    /// What specs are told about the world.
    var context: ScriptContext {
        ScriptContext(
            asOf: circumstances.today, currency: settings.currency, fiscalYear: settings.fiscalYear,
            limits: settings.limits)
    }

    /// A company without data, for one example.
    func makeWorld() throws -> any SpecWorld {
        RehearsedWorld(try Session(rehearsing: catalog, settings: settings, circumstances: circumstances))
    }
}
