import LuaVM
public import LunariaCore

extension LuaScriptHost {
    /// All forms, by name; what fails to load goes to `onFailure`.
    public func forms(onFailure: (any Error) -> Void) -> [Form] {
        var found: [String: Form] = [:]
        for plugin in catalog.plugins {
            do {
                for form in try forms(of: plugin.manifest) {
                    found[form.name] = try first(of: form, found[form.name])
                }
            } catch {
                onFailure(error)
            }
        }
        return found.values.sorted { $0.name < $1.name }
    }

    /// The form of that name, the company's own before a bundled one; an unknown name is an error with a suggestion.
    public func form(_ name: String) throws -> Form {
        var found: Form?
        for plugin in catalog.plugins where plugin.origin == .workspace {
            guard plugin.manifest.name == name || catalog.mentions(name, in: plugin.manifest.name) else { continue }
            if let form = try forms(of: plugin.manifest).first(where: { $0.name == name }) {
                found = try first(of: form, found)
            }
        }
        if let found { return found }
        // Most forms are named after their plugin, so that no other file has to be loaded.
        if let plugin = catalog.plugin(name),
            let form = try forms(of: plugin.manifest).first(where: { $0.name == name })
        {
            return form
        }
        var known: [String] = []
        for plugin in catalog.plugins where plugin.manifest.name != name {
            guard let forms = try? forms(of: plugin.manifest) else { continue }
            if let form = forms.first(where: { $0.name == name }) { found = try first(of: form, found) }
            known += forms.map(\.name)
        }
        if let found { return found }
        if let refused = catalog.refused(naming: name) { throw refused.error }
        throw UnknownRunnable(name: name, known: Set(known).sorted(), what: .form, list: "lunaria list forms")
    }

    /// What scores the answers of a form, in a machine of its plugin: a command of the same plugin may be running.
    public func scorer(of form: Form, in context: ScriptContext) throws -> any FormScorer {
        guard let source = try catalog.source(form.plugin) else {
            throw UnknownRunnable(name: form.plugin, known: catalog.names, what: .plugin)
        }
        let machine = try load(source, catalog.plugin(form.plugin)?.manifest)
        return FormRun(machine: machine, form: form, context: context)
    }

    private func forms(of manifest: Manifest) throws -> [Form] {
        let source = try machine(manifest.name)
        var forms: [Form] = []
        for case .form(let contribution) in source.contributions {
            let form = contribution.form(in: source.source, manifest)
            if forms.contains(where: { $0.name == form.name }) {
                throw PluginError(
                    plugin: manifest.name, file: source.source.mainName, line: contribution.place?.line,
                    "contributes the form '\(form.name)' twice", hint: "give each form a name of its own")
            }
            forms.append(form)
        }
        return forms
    }

    /// Which of two forms of one name is filled: the company's own before a bundled one.
    private func first(of form: Form, _ other: Form?) throws(PluginError) -> Form {
        guard let other else { return form }
        let isOwn = catalog.isOwn(form.plugin)
        if isOwn != catalog.isOwn(other.plugin) { return isOwn ? form : other }
        throw PluginError(
            plugin: form.plugin, file: form.place,
            "contributes the form '\(form.name)', which \(other.place) contributes, too", hint: "rename one of them")
    }
}

extension FormContribution {
    /// The form with what the plugin's manifest says of it.
    func form(in source: PluginMachine.Source, _ manifest: Manifest) -> Form {
        Form(
            name: name ?? manifest.name, plugin: manifest.name, version: manifest.version, place: source.place,
            label: label ?? manifest.summary.title, object: object.name, questions: questions, ratings: ratings,
            scoring: scoring, bands: bands, field: field?.name)
    }

    /// Refuses a form outside of a plugin, and one whose score would go where its plugin may not write.
    func check(_ source: PluginMachine.Source, _ manifest: Manifest?) throws(PluginError) {
        let file = place?.file ?? source.mainName
        guard let manifest else {
            throw PluginError(
                plugin: source.plugin, file: file, line: place?.line, "is no plugin and contributes a form",
                hint: "a form is a plugin: a folder with plugin.lua")
        }
        guard let field, field.plugin != manifest.name, !manifest.writes.contains(object.name) else { return }
        let owner = field.plugin.map { "the plugin '\($0)'" } ?? "the core"
        throw PluginError(
            plugin: source.plugin, file: file, line: place?.line,
            "'\(source.plugin)' may not change \(object.name), whose field '\(field.name)' is of \(owner)",
            hint: "add \"\(object.name)\" to `writes` in \(source.manifest), or declare a field of its own")
    }
}
