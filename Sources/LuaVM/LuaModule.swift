/// What a resolver found for `require`.
public enum LuaModule: Sendable {
    /// Source to run, named as for ``LuaStack/load(_:name:environment:)``.
    case source([UInt8], name: String)
    /// A value that the resolver has pushed on the stack.
    case pushed
    /// Nothing; the sentence says what was looked for.
    case absent(String)
}

/// Finds modules for `require`.
///
/// The name has been checked: it is made of parts of letters, digits, `_` and `-`, joined by dots. What the resolver throws
/// becomes the error of `require`.
public typealias LuaResolver = (_ name: String, _ stack: borrowing LuaStack) throws -> LuaModule
