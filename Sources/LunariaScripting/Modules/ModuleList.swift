import LuaVM

/// The modules `require "lunaria.*"` finds.
enum ModuleList {
    static var names: [String] { ["date", "kit"] + KindRegistration.kinds.map(\.name) }

    /// Pushes a module, named without `lunaria.`.
    static func push(_ name: String, _ stack: borrowing LuaStack) throws -> LuaModule {
        switch name {
        case "date": DateModule.push(stack)
        case "kit": try KitModule.push(stack)
        default:
            guard let kind = KindRegistration.kinds.first(where: { $0.name == name }) else {
                return .absent("the modules of the host are \(names.map { "lunaria." + $0 }.joined(separator: ", "))")
            }
            KindRegistration.push(kind.read, stack)
        }
        return .pushed
    }
}
