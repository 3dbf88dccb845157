import CLuaShim

/// A Lua machine: one state with its limits and its sandbox.
///
/// It belongs to one thread at a time: whoever made it may hand it over, but two threads must not use it at once, and it
/// needs a thread stack of 8 MiB. Machines on different threads do not know of each other. Opening one takes some tens of
/// microseconds, so that isolation is a matter of making another one.
public final class LuaVM {
    /// The stack between calls.
    public let stack: LuaStack
    let record: OpaquePointer
    let host: LuaHost

    /// Opens a machine.
    ///
    /// - Parameters:
    ///   - limits: How much scripts may use.
    ///   - sandbox: What scripts find.
    ///   - seed: Decides all that `math.random` returns.
    ///   - context: What host functions reach through ``LuaFrame/context(as:)``. It is kept alive and must not keep the
    ///     machine alive in turn.
    ///   - resolver: Finds modules; without one there is no `require`.
    /// - Throws: A `LuaError` with code `memory` when the system has no memory for it.
    public init(
        limits: LuaLimits = LuaLimits(),
        sandbox: LuaSandbox = LuaSandbox(),
        seed: UInt64,
        context: AnyObject? = nil,
        resolver: LuaResolver? = nil
    ) throws(LuaError) {
        guard let record = clua_host_open(max(0, limits.memory), seed) else {
            throw LuaError(code: .memory, message: "the system has no memory for another Lua machine")
        }
        self.record = record
        self.limits = limits
        host = LuaHost(context: context, resolver: resolver)
        let state = clua_host_state(record)
        stack = LuaStack(state)
        clua_host_set_context(record, Unmanaged.passUnretained(host).toOpaque())
        clua_sandbox_open(state, sandbox.options)
        host.closures = stack.makeClosureMetatable()
        stack.newTable()
        host.modules = stack.retain()
        applyLimits()
        if resolver != nil {
            stack.push(function: { state in LuaFrame.run(state) { frame in try frame.require() } })
            declare("require")
        }
    }

    deinit {
        clua_host_close(record)
    }

    /// How much scripts may use, from the next outermost call on.
    public var limits: LuaLimits {
        didSet { applyLimits() }
    }

    /// The memory that Lua values take.
    public var memory: LuaMemoryUse {
        LuaMemoryUse(
            used: clua_memory_used(record), peak: clua_memory_peak(record), limit: clua_memory_limit(record))
    }

    /// Takes a value from the stack and makes it a global of that name.
    public func declare(_ name: String) {
        var name = name
        name.withUTF8 { utf8 in
            utf8.withMemoryRebound(to: CChar.self) { bytes in
                guard let start = bytes.baseAddress else { return stack.pop() }
                clua_declare_global(stack.state, start, bytes.count)
            }
        }
    }

    /// Declares a host function as a global.
    public func declare(_ name: String, _ function: LuaHostFunction) {
        stack.push(function)
        declare(name)
    }

    private func applyLimits() {
        clua_memory_set_limit(record, max(0, limits.memory))
        clua_deadline_set(record, limits.deadline?.nanosecondsClamped ?? 0)
    }
}

@available(*, unavailable)
extension LuaVM: Sendable {}
