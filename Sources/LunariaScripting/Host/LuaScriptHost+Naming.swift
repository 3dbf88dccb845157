public import LunariaCore

extension LuaScriptHost {
    /// The runnable of that name, the company's own before a bundled one; an unknown name is an error with a suggestion.
    public func runnable(_ name: String) throws -> Runnable {
        if let own = try ownRunnable(name) { return own }
        // Most runnables are named after their plugin or script, so that no other file has to be loaded.
        if let source = catalog.source(named: name), !catalog.isOwn(source),
            let runnable = try runnables(of: source).first(where: { $0.name == name })
        {
            return runnable
        }
        if let unusable = (catalog.refused + catalog.setAside).first(where: { $0.name == name }) {
            throw unusable.error
        }
        return try saidRunnable(name) ?? searchedRunnable(name)
    }

    /// The runnable of that name among everything that says it; what cannot be loaded is left to the search.
    private func saidRunnable(_ name: String) throws -> Runnable? {
        // Specs mostly ask for what their own plugin contributes.
        let near = catalog.sources.filter { ruling.contains($0) }
        for sources in [near, catalog.sources] {
            let found = try sources.reduce(nil as Runnable?) { found, source in
                guard catalog.mentions(name, in: source) else { return found }
                let runnables = (try? runnables(of: source)) ?? []
                return try runnables.first { $0.name == name }.map { try first(of: $0, found) } ?? found
            }
            if let found { return found }
        }
        return nil
    }

    /// The runnable of that name among the company's own plugins and scripts.
    ///
    /// Only those that say the name are loaded. One that says it and cannot be loaded is an error: a bundled one must not
    /// be run in its place.
    private func ownRunnable(_ name: String) throws -> Runnable? {
        let named = catalog.source(named: name).flatMap { catalog.isOwn($0) ? $0 : nil }
        if let named, let runnable = try runnables(of: named).first(where: { $0.name == name }) { return runnable }
        var found: Runnable?
        for source in catalog.sources where source != named && catalog.isOwn(source) {
            guard catalog.mentions(name, in: source) else { continue }
            guard let runnable = try runnables(of: source).first(where: { $0.name == name }) else { continue }
            found = try first(of: runnable, found)
        }
        return found
    }

    /// The runnable of that name, looked for in everything that there is.
    private func searchedRunnable(_ name: String) throws -> Runnable {
        var known: [String] = []
        var found: Runnable?
        var failed = (catalog.refused + catalog.setAside).map { (name: $0.name, why: $0.reason) }
        var loaded: [(plugin: String, contributions: [Contribution])] = []
        for source in catalog.sources {
            let runnables: [Runnable]
            do {
                runnables = try self.runnables(of: source)
                let machine = try machine(source)
                loaded.append((machine.source.plugin, machine.contributions))
            } catch {
                failed.append((catalog.name(of: source), Self.short(error)))
                continue
            }
            if let runnable = runnables.first(where: { $0.name == name }) { found = try first(of: runnable, found) }
            known += runnables.map(\.name)
        }
        if let found { return found }
        if let other = NotRunnable(name, loaded) { throw other }
        throw UnknownRunnable(name: name, known: Set(known).sorted(), what: .runnable, failed: failed)
    }

    /// Which of two runnables of one name is run: the company's own before a bundled one.
    func first(of runnable: Runnable, _ other: Runnable?) throws(PluginError) -> Runnable {
        guard let other else { return runnable }
        let isOwn = catalog.isOwn(source(of: runnable))
        if isOwn != catalog.isOwn(source(of: other)) { return isOwn ? runnable : other }
        throw PluginError(
            plugin: runnable.plugin, file: runnable.place,
            "contributes '\(runnable.name)', which \(other.place) contributes, too", hint: "rename one of them")
    }

    /// Which of the catalog's sources contributes a runnable.
    func source(of runnable: Runnable) -> String {
        catalog.plugin(runnable.plugin)?.place == runnable.place ? runnable.plugin : runnable.place
    }

    /// Where and why a plugin failed, on one line.
    private static func short(_ error: any Error) -> Label {
        guard let error = error as? PluginError else { return (error as? any Spoken)?.words ?? Label("\(error)") }
        let place = error.file.map { file in file + (error.line.map { ":\($0)" } ?? "") + ": " } ?? ""
        return Label(place + (error.message.split(separator: "\n").first.map(String.init) ?? ""))
    }
}
