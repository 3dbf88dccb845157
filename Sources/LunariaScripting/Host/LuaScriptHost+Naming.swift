public import LunariaCore

extension LuaScriptHost {
    /// The runnable of that name; an unknown name is an error with a suggestion.
    public func runnable(_ name: String) throws -> Runnable {
        // Most runnables are named after their plugin or script, so that no other file has to be loaded.
        if catalog.sources.contains(name) {
            if let runnable = try runnables(of: name).first(where: { $0.name == name }) { return runnable }
        }
        if let refused = catalog.refused.first(where: { $0.name == name }) {
            throw refused.error
        }
        var known: [String] = []
        var found: Runnable?
        var failed = catalog.refused.map { (name: $0.name, why: $0.reason) }
        var loaded: [(plugin: String, contributions: [Contribution])] = []
        for source in catalog.sources {
            let runnables: [Runnable]
            do {
                runnables = try self.runnables(of: source)
                loaded.append((source, try machine(source).contributions))
            } catch {
                failed.append((source, Self.short(error)))
                continue
            }
            if let runnable = runnables.first(where: { $0.name == name }) {
                if let found { throw Self.clash(of: runnable, with: found) }
                found = runnable
            }
            known += runnables.map(\.name)
        }
        if let found { return found }
        if let other = NotRunnable(name, loaded) { throw other }
        throw UnknownRunnable(name: name, known: known.sorted(), what: .runnable, failed: failed)
    }

    /// Where and why a plugin failed, on one line.
    private static func short(_ error: any Error) -> String {
        guard let error = error as? PluginError else { return "\(error)" }
        let place = error.file.map { file in file + (error.line.map { ":\($0)" } ?? "") + ": " } ?? ""
        return place + (error.message.split(separator: "\n").first.map(String.init) ?? "")
    }
}
