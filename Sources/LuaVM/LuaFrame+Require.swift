extension LuaFrame {
    /// Answers `require`: a module that was loaded before, or what the resolver finds.
    func require() throws -> Int32 {
        let name = try string(1)
        guard ModuleName.isValid(name) else {
            throw LuaArgumentError(
                message: "'\(name)' is not the name of a module",
                hint: "write parts of letters, digits, '_' and '-', joined by dots: require \"prices.discount\"")
        }
        guard let host = LuaHost.of(stack.state), let resolver = host.resolver else {
            throw LuaError(code: .host, message: "this machine has no modules")
        }
        stack.setTop(1)
        stack.push(host.modules)
        if stack.rawGet(field: name, at: 2) != .nil { return 1 }
        stack.setTop(2)
        try load(name, from: resolver, host)
        // A module that returns nothing counts as loaded.
        if stack.isNil(at: -1) {
            stack.pop()
            stack.push(true)
        }
        stack.push(copyOf: -1)
        stack.rawSet(field: name, at: 2)
        return 1
    }

    /// Pushes the value of the module.
    private func load(_ name: String, from resolver: LuaResolver, _ host: LuaHost) throws {
        if let start = host.loading.firstIndex(of: name) {
            let circle = (host.loading[start...] + [name]).joined(separator: " → ")
            throw LuaError(
                code: .runtime, message: "module '\(name)' requires itself: \(circle)",
                hint: "move what both need into a module of its own")
        }
        host.loading.append(name)
        defer { host.loading.removeLast() }
        switch try resolver(name, stack) {
        case .pushed: break
        case .absent(let sentence):
            throw LuaError(code: .runtime, message: "module '\(name)' not found: \(sentence)")
        case .source(let source, name: let chunk):
            try stack.load(source, name: chunk)
            stack.push(name)
            try stack.call(arguments: 1, results: 1)
        }
    }
}
