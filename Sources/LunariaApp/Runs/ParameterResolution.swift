import LunariaCore
import LunariaScripting

/// Finds the value of each parameter: from the command line, else the workspace, else the declaration.
struct ParameterResolution {
    let runnable: Runnable
    let settings: WorkspaceSettings

    func resolve(
        _ given: [String: String], flags: Set<String>
    ) throws(ParameterError) -> [String: ParameterValue] {
        let known = runnable.parameters.map(\.name)
        for name in flags.union(given.keys).sorted() where !known.contains(name) {
            if let others = runnable.parametersElsewhere[name] {
                throw .elsewhere(name: name, runnable: runnable.name, takenBy: others)
            }
            throw .unknown(name: name, runnable: runnable.name, known: known)
        }
        let context = ParameterDefinition.Context(currency: settings.currency, fiscalYear: settings.fiscalYear)
        let configured = settings.parameters[runnable.plugin] ?? [:]
        let declared = known + runnable.parametersElsewhere.keys.sorted()
        for name in configured.keys.sorted() where !(declared + StandardParameters.names).contains(name) {
            throw .notDeclared(name: name, plugin: runnable.plugin, known: declared)
        }
        var values: [String: ParameterValue] = [:]
        for parameter in runnable.parameters {
            if let text = given[parameter.name] {
                values[parameter.name] = try parameter.parse(text, from: parameter.option, in: context)
            } else if flags.contains(parameter.name) {
                guard parameter.type == .boolean else { throw .withoutValue(parameter) }
                values[parameter.name] = .boolean(true)
            } else if let text = configured[parameter.name] {
                let source = "workspace.lua, parameters of '\(runnable.plugin)', '\(parameter.name)'"
                values[parameter.name] = try parameter.parse(text, from: source, in: context)
            } else if let text = parameter.defaultText {
                let source = "the default of '\(parameter.name)' in \(runnable.place)"
                values[parameter.name] = try parameter.parse(text, from: source, in: context)
            } else if parameter.isRequired {
                throw .missing(parameter, runnable: runnable.name)
            }
        }
        return values
    }
}
