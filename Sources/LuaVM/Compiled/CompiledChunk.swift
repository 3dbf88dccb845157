/// What a chunk of Lua consists of, without having run.
public struct CompiledChunk: Sendable {
    /// A place where a chunk reads or sets a global.
    public struct GlobalUse: Sendable, Hashable {
        /// The name of the global.
        public let name: String
        /// The line, from 1.
        public let line: Int
        /// Whether it is set there.
        public let isSet: Bool
    }

    /// The places where globals are read or set, in order of their lines.
    public let globals: [GlobalUse]
    /// The lines that can run, the last `end` of each function left out.
    public let executableLines: Set<Int>

    init(_ main: CompiledFunction) {
        var globals: [GlobalUse] = []
        var lines: Set<Int> = []
        // Of a chunk the environment is the only upvalue; functions inside reach it through their own.
        var open: [(function: CompiledFunction, environment: Int?)] = [(main, 0)]
        while let (function, environment) = open.popLast() {
            if let environment { globals += function.globals(environment) }
            lines.formUnion(function.executableLines)
            for inner in function.functions {
                // A local named _ENV is no upvalue of the function around it, and holds no globals.
                open.append((inner, inner.upvalues.firstIndex { !$0.isLocal && $0.index == environment }))
            }
        }
        self.globals = globals.sorted { ($0.line, $0.name) < ($1.line, $1.name) }
        executableLines = lines
    }
}
