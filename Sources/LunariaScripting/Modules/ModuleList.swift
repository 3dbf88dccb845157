import LuaVM

/// The modules `require "lunaria.*"` finds.
enum ModuleList {
    static let modules = [DateModule.module]

    static var names: [String] { modules.map(\.name) + ["kit"] + KindRegistration.kinds.map(\.name) }

    /// Pushes a module, named without `lunaria.`.
    static func push(_ name: String, _ stack: borrowing LuaStack) throws -> LuaModule {
        if let module = modules.first(where: { $0.name == name }) {
            module.push(stack)
        } else if name == "kit" {
            try KitModule.push(stack)
        } else if let kind = KindRegistration.kinds.first(where: { $0.name == name }) {
            stack.push(kind.constructor.bound(to: ()))
        } else {
            return .absent("the modules of the host are \(names.map { "lunaria." + $0 }.joined(separator: ", "))")
        }
        return .pushed
    }
}
