import LuaVM
import LunariaCore

extension LuaMetatable {
    /// A metatable for a table that a spec is given, which answers any name but those of its fields and methods with an
    /// error that suggests one; a field that is absent is nil.
    ///
    /// - Parameter called: What it is in messages, if not its own name.
    init(
        specTable declaration: HostClass, called subject: String? = nil, methods: [String: LuaHostFunction] = [:]
    ) {
        let fields = declaration.fields.map(\.name)
        let known = fields + methods.keys.sorted()
        let name = "the \(subject ?? declaration.name)"
        self.init(
            name: declaration.name, methods: methods,
            events: [
                .index: .closure { frame in
                    if let key = frame.stack.string(at: 2), !fields.contains(key) {
                        throw ScriptFault.argument(
                            "\(name) has no '\(key.shortened)'\(Spelling.hint(for: key, among: known))",
                            hint: "it has \(known.joined(separator: ", "))")
                    }
                    frame.stack.pushNil()
                    return 1
                }
            ])
    }
}
