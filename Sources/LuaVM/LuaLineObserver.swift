import CLuaShim

/// Is told of each line of a script before it runs.
public protocol LuaLineObserver: AnyObject {
    /// A line is about to run.
    ///
    /// - Parameters:
    ///   - line: The line in the chunk, from 1.
    ///   - chunk: The name by which the chunk was loaded, such as `@plugins/x/main.lua`; valid during the call.
    func willRun(line: Int, of chunk: UnsafeRawBufferPointer)
}

extension LuaVM {
    /// Tells the observer of each line that runs from now on.
    ///
    /// A script then takes several times as long, and its deadline stays what it is.
    public func observeLines(_ observer: any LuaLineObserver) {
        host.observer = observer
        clua_observe_lines(record) { state, source, length, line in
            LuaHost.of(state)?.observer?.willRun(
                line: Int(line), of: UnsafeRawBufferPointer(start: source, count: length))
        }
    }
}
