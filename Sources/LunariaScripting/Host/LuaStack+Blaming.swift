import LuaVM

extension LuaStack {
    /// Looks at what a function of a script has returned: a fault in it becomes an error where the function begins.
    func blaming<Result>(_ function: LuaReference, _ body: () throws -> Result) throws -> Result {
        do {
            return try body()
        } catch let fault as ScriptFault {
            push(function)
            defer { pop() }
            let place = definition(at: -1)
            throw LuaError(
                code: fault.code, message: fault.message, file: place?.file, line: place?.line, hint: fault.hint)
        }
    }
}
