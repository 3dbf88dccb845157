import LuaVM
import LunariaCore

extension PluginMachine {
    /// Finds `lunaria.*` modules in the host, others in the plugin's own folder, and then in those of the plugins it requires.
    static func resolver(_ source: Source, _ bridge: Bridge) -> LuaResolver {
        { name, stack in
            if name.hasPrefix("lunaria.") { return try ModuleList.push(String(name.dropFirst(8)), stack) }
            let path = name.split(separator: ".").joined(separator: "/") + ".lua"
            if let (bytes, shown) = try source.module(path) { return .source(bytes, name: "@" + shown) }
            switch try source.library?.find(path) {
            case .file(let bytes, let shown, let isBorrowed):
                if isBorrowed {
                    if bridge.hasPlan { throw BorrowedModule.refusal(of: name, in: source.plugin) }
                    bridge.borrowed.append(BorrowedModule(name: name, place: stack.position))
                }
                return .source(bytes, name: "@" + shown)
            case .notRequired(let plugin):
                throw ScriptFault(
                    .permission,
                    "'\(name)' is a file of the plugin '\(plugin)', which '\(source.plugin)' does not require",
                    hint: "add \"\(plugin)\" to `requires` in \(source.manifest)")
            case .missing(let file, let place):
                return .absent("there is no module \(file) in \(place)")
            case nil:
                let owner = source.library?.owners(of: path).first
                return .absent(
                    "there is no \(path) in \(source.place); a plugin finds its own files and the modules "
                        + ModuleList.names.map { "lunaria." + $0 }.joined(separator: ", ")
                        + (owner.map { "; for the one of '\($0)' write require \"\($0).\(name)\"" } ?? ""))
            }
        }
    }

    /// Refuses a plugin that contributes an incentive plan and has loaded files of others.
    func checkBorrowed() throws(PluginError) {
        guard bridge.hasPlan, let module = bridge.borrowed.first else { return }
        let fault = BorrowedModule.refusal(of: module.name, in: source.plugin)
        throw PluginError(
            plugin: source.plugin, file: module.place?.file ?? source.mainName, line: module.place?.line,
            fault.message, hint: fault.hint)
    }
}
