import LuaVM

/// What a script did, as one comparable value.
enum Outcome: Equatable {
    case returned(String)
    case failed(LuaError.Code, String)
}

/// Machines for tests.
enum Machine {
    static func make(
        memory: Int = 16 << 20,
        deadline: Duration? = .seconds(20),
        sandbox: LuaSandbox = LuaSandbox(),
        seed: UInt64 = 1,
        context: AnyObject? = nil,
        resolver: LuaResolver? = nil
    ) throws -> LuaVM {
        try LuaVM(
            limits: LuaLimits(memory: memory, deadline: deadline), sandbox: sandbox, seed: seed, context: context,
            resolver: resolver)
    }
}

extension LuaVM {
    /// Runs a chunk and returns the text of its first result.
    func run(_ source: String, name: String = "@plugins/x/main.lua") throws(LuaError) -> String {
        let top = stack.top
        defer { stack.setTop(top) }
        try load(source, name: name)
        try call(results: 1)
        try stack.pushText(of: -1)
        return stack.string(at: -1) ?? ""
    }

    /// The error that a chunk fails with.
    func failure(_ source: String, name: String = "@plugins/x/main.lua") -> LuaError? {
        do {
            _ = try run(source, name: name)
            return nil
        } catch {
            return error
        }
    }

    /// What a chunk did.
    func outcome(_ source: String) -> Outcome {
        do {
            return .returned(try run(source))
        } catch {
            return .failed(error.code, error.message)
        }
    }
}
