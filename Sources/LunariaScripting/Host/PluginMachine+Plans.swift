import LunariaCore

extension PluginMachine.Source {
    /// The source of a plan's plugin, whose files are at hand.
    init(_ plan: Plan, _ coverage: LineCoverage? = nil) throws {
        let place = plan.runnable.place
        let files = plan.source.files
        guard let main = files["main.lua"] else {
            throw PluginError(
                plugin: plan.runnable.plugin, file: place, "the plugin has no main.lua",
                hint: "main.lua returns what the plugin contributes")
        }
        self.init(
            plugin: plan.runnable.plugin, version: plan.runnable.version, place: place,
            manifest: place + "/plugin.lua", mainName: place + "/main.lua", main: main,
            module: { path throws(SourceError) in files[path].map { bytes in (bytes, place + "/" + path) } },
            coverage: coverage)
    }
}

extension PluginMachine {
    /// The incentive plan of that name among the contributions.
    func incentive(_ name: String) throws -> IncentiveContribution {
        for case .incentive(let contribution) in contributions where contribution.name == name { return contribution }
        throw UnknownRunnable(name: name, known: [], what: .plan)
    }
}
