import CLuaShim

extension LuaVM {
    /// Refuses memory to Lua code from its `allocation`-th request on, counted from now; nil grants it again.
    ///
    /// With it a test sees what its host functions do at every place where memory can run out.
    public func refuseAllocations(from allocation: UInt64?) {
        clua_memory_refuse_from(record, allocation ?? .max)
    }

    /// How many requests for memory Lua code has made since `refuseAllocations(from:)`.
    public var allocations: UInt64 { clua_memory_allocations(record) }
}
