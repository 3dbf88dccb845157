import LuaVM

/// The modules `require "lunaria.*"` finds.
enum ModuleList {
    static var names: [String] { ["date"] + KindRegistration.kinds.map(\.name) }

    /// Pushes a module, named without `lunaria.`.
    static func push(_ name: String, _ stack: borrowing LuaStack) -> LuaModule {
        if name == "date" {
            DateModule.push(stack)
            return .pushed
        }
        if let kind = KindRegistration.kinds.first(where: { $0.name == name }) {
            KindRegistration.push(kind.read, stack)
            return .pushed
        }
        return .absent("the modules of the host are \(names.map { "lunaria." + $0 }.joined(separator: ", "))")
    }
}
