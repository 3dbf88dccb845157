import CLua
import CLuaShim

/// Turning the error value of a failed call into a `LuaError`, by raw access only: no script runs any more.
extension LuaStack {
    /// Takes the error value from the stack.
    func takeError(status: Int32) -> LuaError {
        defer { pop() }
        guard let host = LuaHost.of(state) else { return LuaError(code: .host, message: "this state has no host") }
        let record = clua_host_of(state)
        let stopped = clua_stopped(record)
        if stopped == CLUA_DEADLINE {
            let deadline = Phrase.duration(nanoseconds: clua_deadline(record))
            return noted(.deadline, "stopped at its deadline of \(deadline)")
        }
        if stopped == CLUA_MEMORY || status == LUA_ERRMEM {
            let limit = Phrase.bytes(clua_memory_limit(record))
            return noted(.memory, "not enough memory: a script may use \(limit)")
        }
        if clua_is_error(state, -1) { return hostError(host) }
        return scriptError(host)
    }

    /// Takes the error value of a failed load from the stack.
    ///
    /// Nothing has run, so that whatever is not about memory is about the source, such as nesting that is too deep.
    func takeLoadError(status: Int32, name: String) -> LuaError {
        var error = takeError(status: status)
        if error.code != .memory { error.code = .syntax }
        if error.file == nil { error.file = ChunkName.path(name) }
        return error
    }

    /// An error at the position that was noted when it was raised.
    private func noted(_ code: LuaError.Code, _ message: String) -> LuaError {
        let record = clua_host_of(state)
        let line = Int(clua_failure_line(record))
        return LuaError(
            code: code,
            message: message,
            file: line > 0 ? String(cString: clua_failure_file(record)) : nil,
            line: line > 0 ? line : nil,
            function: LuaStack.text(clua_failure_function(record)),
            traceback: LuaStack.text(clua_failure_traceback(record))
        )
    }

    private static func text(_ characters: UnsafePointer<CChar>) -> String? {
        characters.pointee == 0 ? nil : String(cString: characters)
    }

    private func hostError(_ host: LuaHost) -> LuaError {
        let code = userValue(CLUA_ERROR_CODE).flatMap(LuaError.Code.init(rawValue:)) ?? .host
        var error = noted(code, userValue(CLUA_ERROR_MESSAGE) ?? "")
        error.hint = userValue(CLUA_ERROR_HINT)
        error.cause = host.recall(clua_error_serial(state, -1))
        let line = Int(clua_error_line(state, -1))
        guard line > 0 else { return error }
        error.file = userValue(CLUA_ERROR_FILE)
        error.line = line
        error.function = userValue(CLUA_ERROR_FUNCTION)
        return error
    }

    private func userValue(_ number: Int32) -> String? {
        pushUserValue(number, at: -1)
        defer { pop() }
        return shown(at: -1)
    }

    private func scriptError(_ host: LuaHost) -> LuaError {
        guard let text = errorText() else {
            return noted(
                .runtime, "raised \(article(kind(at: -1))) as its error (raise a string that says what is wrong)")
        }
        var error = noted(.runtime, text)
        guard let position = PositionPrefix(of: text, chunks: host.chunks) else { return error }
        error.message = position.message
        // error("...", 2) blames a caller, whose name was not noted.
        if error.file != position.file || error.line != position.line { error.function = nil }
        error.file = position.file
        error.line = position.line
        if error.message.hasPrefix("bad argument #") { error.code = .argument }
        return error
    }

    /// The text of a string, a number, or a table with a field `message`.
    private func errorText() -> String? {
        switch kind(at: -1) {
        case .string: return shown(at: -1)
        case .number: return integer(at: -1).map { "\($0)" } ?? number(at: -1).map { "\($0)" }
        case .table:
            rawGet(field: "message", at: -1)
            defer { pop() }
            return shown(at: -1)
        case .none, .nil, .boolean, .lightUserdata, .function, .userdata, .thread: return nil
        }
    }

    private func article(_ kind: LuaKind) -> String {
        kind == .nil || kind == .none ? "nil" : "a \(kind.name)"
    }
}
