import CLuaShim

/// What the machine keeps beside its state; every coroutine reaches it.
final class LuaHost {
    let context: AnyObject?
    let resolver: LuaResolver?
    /// Chunk names by the shortened form in which Lua writes them into messages.
    var chunks: [String: String] = [:]
    /// What is told of the lines that run, if anything.
    var observer: (any LuaLineObserver)?
    /// Modules that are being loaded, outermost first.
    var loading: [String] = []
    /// The last error that a host function threw, so that it can come back unchanged.
    private var thrown: (serial: UInt64, error: any Error)?
    private var serial: UInt64 = 0
    /// The metatable of boxed closures and the table of loaded modules.
    var closures = LuaReference(index: 0)
    var modules = LuaReference(index: 0)

    init(context: AnyObject?, resolver: LuaResolver?) {
        self.context = context
        self.resolver = resolver
    }

    static func of(_ state: OpaquePointer) -> LuaHost? {
        clua_context(state).map { Unmanaged<LuaHost>.fromOpaque($0).takeUnretainedValue() }
    }

    /// What host functions reach, without keeping the record of the machine alive meanwhile.
    static func context(of state: OpaquePointer) -> AnyObject? {
        guard let host = clua_context(state) else { return nil }
        return Unmanaged<LuaHost>.fromOpaque(host)._withUnsafeGuaranteedRef { $0.context }
    }

    func remember(_ error: any Error) -> UInt64 {
        serial += 1
        thrown = (serial, error)
        return serial
    }

    /// The error with that number, unless another one was thrown since.
    func recall(_ serial: UInt64) -> (any Error)? {
        thrown?.serial == serial ? thrown?.error : nil
    }
}
