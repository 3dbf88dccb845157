import CLuaShim

/// What scripts find in their environment.
///
/// In every sandbox there are no files, processes, clocks or native code; no finalizers; no way to load code but
/// `require`; no addresses in texts; and the random numbers of the seed.
public struct LuaSandbox: Sendable, Equatable {
    /// Whether `pairs` and `next` go in the order numbers, strings by bytes, false, true, and refuse other keys.
    ///
    /// It makes `pairs` three to four times as expensive on small tables.
    public var hasSortedPairs: Bool
    /// Whether reading or writing a global that the host did not declare is an error.
    public var hasStrictGlobals: Bool

    /// Makes a sandbox.
    public init(hasSortedPairs: Bool = false, hasStrictGlobals: Bool = true) {
        self.hasSortedPairs = hasSortedPairs
        self.hasStrictGlobals = hasStrictGlobals
    }
}

extension LuaSandbox {
    var options: UInt32 {
        (hasSortedPairs ? CLUA_SORTED_PAIRS : 0) | (hasStrictGlobals ? CLUA_STRICT_GLOBALS : 0)
    }
}
