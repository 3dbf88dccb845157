import LuaVM
import LunariaCore

extension LuaStack {
    /// Makes the module on top answer a name that it does not have with an error that says which it has.
    func guardModule(_ module: String, _ names: [String]) {
        let unknown: LuaClosure = { frame in
            guard let name = frame.stack.string(at: 2) else {
                frame.stack.pushNil()
                return 1
            }
            throw ScriptFault.argument(
                "\(module) has no '\(name.shortened)'\(Spelling.hint(for: name, among: names))",
                hint: "it has \(names.joined(separator: ", "))")
        }
        push(LuaMetatable(name: module, events: [.index: .closure(unknown)]))
        setMetatable(at: -2)
    }
}
