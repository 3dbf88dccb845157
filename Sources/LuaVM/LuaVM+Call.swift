import CLua
import CLuaShim

extension LuaVM {
    /// Loads a chunk; see ``LuaStack/load(_:name:environment:)``.
    public func load(
        _ source: [UInt8],
        name: String,
        environment: LuaEnvironment = .globals
    ) throws(LuaError) {
        try stack.load(source, name: name, environment: environment)
    }

    /// Loads a chunk; see ``LuaStack/load(_:name:environment:)``.
    public func load(
        _ source: String,
        name: String,
        environment: LuaEnvironment = .globals
    ) throws(LuaError) {
        try stack.load(source, name: name, environment: environment)
    }

    /// Calls a function under the deadline; see ``LuaStack/call(arguments:results:)``.
    ///
    /// - Parameter wall: What ends the process when the script cannot be stopped. It needs a deadline, and belongs to
    ///   whatever starts it: within a scope or a host function the wall that stands already stays.
    public func call(arguments: Int32 = 0, results: Int32 = 0, wall: OuterWall? = nil) throws(LuaError) {
        guard let wall else { return try stack.call(arguments: arguments, results: results) }
        raise(wall)
        defer { clua_wall_clear(record) }
        try stack.call(arguments: arguments, results: results)
    }

    /// Runs several calls under one deadline, which begins now.
    ///
    /// Arming the timer once for a thousand short calls saves two system calls each. Within another scope, or within a
    /// host function, the deadline that runs already stays.
    ///
    /// - Throws: What the body throws.
    public func withDeadline<Result, Failure: Error>(
        wall: OuterWall? = nil,
        _ body: () throws(Failure) -> Result
    ) throws(Failure) -> Result {
        if let wall { raise(wall) }
        let entered = clua_scope_enter(record)
        defer {
            if entered { clua_scope_leave(record) }
            if wall != nil { clua_wall_clear(record) }
        }
        return try body()
    }

    private func raise(_ wall: OuterWall) {
        var message = wall.message
        message.withUTF8 { utf8 in
            utf8.withMemoryRebound(to: CChar.self) { bytes in
                clua_wall_set(
                    record, wall.grace.nanosecondsClamped, bytes.baseAddress, bytes.count, wall.exitStatus)
            }
        }
    }
}

extension Duration {
    var nanosecondsClamped: Int64 {
        let (seconds, attoseconds) = components
        let (whole, overflow) = seconds.multipliedReportingOverflow(by: 1_000_000_000)
        let (sum, carry) = whole.addingReportingOverflow(attoseconds / 1_000_000_000)
        return overflow || carry ? (seconds < 0 ? .min : .max) : sum
    }
}
