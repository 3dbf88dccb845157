import LuaVM

extension SpecFailure {
    /// The failure of a call into a spec; where its time ended in a plugin that it ran, `stop` says so better.
    init(_ error: LuaError, stop: ScriptFault?) {
        let assertion = error.cause as? AssertionFailure
        let calls = (error.traceback ?? "").split(separator: "\n").map { $0.trimmingPrefix(while: \.isWhitespace) }
        self.init(
            file: error.file, line: error.line, message: assertion?.sentence ?? stop?.message ?? error.message,
            expected: assertion?.expected, found: assertion?.found, hint: error.hint,
            calls: calls.count > 1 ? calls.map(String.init) : [], isDeadline: error.code == .deadline)
    }

    /// A failure outside of the spec's own calls, as of the store.
    init(_ error: any Error) {
        let plugin = error as? PluginError
        self.init(
            file: plugin?.file, line: plugin?.line, message: plugin?.message ?? "\(error)", expected: nil, found: nil,
            hint: plugin?.hint, calls: [], isDeadline: plugin?.isDeadline ?? false)
    }
}
