import LunariaCore

extension WorkspaceSettings {
    /// The parameters of what a plugin contributes and nobody calls by name: from the workspace, else as they are declared.
    func parameters(of manifest: Manifest, used: UsedParameters) throws(ParameterError) -> [String: ParameterValue] {
        let context = ParameterDefinition.Context(currency: currency, fiscalYear: fiscalYear)
        let configured = parameters[manifest.name] ?? [:]
        let known = manifest.parameters.map(\.name)
        for name in configured.keys.sorted() where !(known + StandardParameters.names).contains(name) {
            throw .notDeclared(name: name, plugin: manifest.name, known: known)
        }
        var values: [String: ParameterValue] = [:]
        for parameter in manifest.parameters(used: used) {
            if let text = configured[parameter.name] {
                let source = "workspace.lua, parameters of '\(manifest.name)', '\(parameter.name)'"
                values[parameter.name] = try parameter.parse(text, from: source, in: context)
            } else if let text = parameter.defaultText {
                let source = "the default of '\(parameter.name)' in plugins/\(manifest.name)"
                values[parameter.name] = try parameter.parse(text, from: source, in: context)
            } else if parameter.isRequired {
                throw .notConfigured(parameter, plugin: manifest.name)
            }
        }
        return values
    }
}
