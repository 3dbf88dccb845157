import CLua
import CLuaShim

/// Keeps a closure alive for as long as Lua holds the function.
final class LuaClosureBox {
    let body: LuaClosure

    init(_ body: @escaping LuaClosure) {
        self.body = body
    }
}

extension LuaStack {
    /// Pushes a host function that may capture; Lua releases what it captures when it collects the function.
    public func push(closure: @escaping LuaClosure) {
        guard let host = LuaHost.of(state) else { return pushNil() }
        let size = MemoryLayout<UnsafeMutableRawPointer>.size
        clua_push_userdata(state, size, size, 0, host.closures.index)
            .storeBytes(of: Unmanaged.passRetained(LuaClosureBox(closure)).toOpaque(), as: UnsafeMutableRawPointer.self)
        push(
            function: { state in
                guard let block = lua_touserdata(state, clua_upvalue_index(1)) else { return 0 }
                let box = Unmanaged<LuaClosureBox>.fromOpaque(block.load(as: UnsafeMutableRawPointer.self))
                return box._withUnsafeGuaranteedRef { LuaFrame.run(state, $0.body) }
            }, upvalues: 1)
    }

    /// Makes the metatable whose finalizer releases the box.
    ///
    /// Only boxes have it, and no script can reach one.
    func makeClosureMetatable() -> LuaReference {
        newTable(fields: 1)
        push(function: { state in
            guard let block = lua_touserdata(state, 1) else { return 0 }
            Unmanaged<LuaClosureBox>.fromOpaque(block.load(as: UnsafeMutableRawPointer.self)).release()
            return 0
        })
        rawSet(field: "__gc", at: -2)
        return retain()
    }
}
