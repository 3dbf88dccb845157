import LuaVM

/// A function that Lua code finds: what is said of it, and what it does.
///
/// It is the only way to a function of the host, so that there is none without a declaration. Before the body runs, the
/// arguments were found to be as many and of the types that are declared; the body checks their values.
struct HostFunction<Context>: Sendable {
    typealias Body = @Sendable (_ frame: borrowing LuaFrame, _ context: Context) throws -> Int32

    let declaration: FunctionDeclaration
    private let body: Body

    init(
        _ owner: FunctionDeclaration.Owner, _ name: String, _ summary: String, takes parameters: [HostField] = [],
        answers: [HostField] = [], details: String = "", example: String = "", _ body: @escaping Body
    ) {
        declaration = FunctionDeclaration(
            owner, name, summary, takes: parameters, answers: answers, details: details, example: example)
        self.body = body
    }

    /// The function for a machine, with what it works on there.
    func bound(to context: Context) -> LuaHostFunction {
        .closure { [declaration, body] frame in
            try declaration.check(frame)
            do {
                return try body(frame, context)
            } catch let error as LuaArgumentError {
                // The body has read an argument as another userdata than it is.
                throw try declaration.refusal(frame) ?? error
            }
        }
    }
}

extension HostFunction where Context == Void {
    /// A function that reaches all it needs through its frame.
    init(
        _ owner: FunctionDeclaration.Owner, _ name: String, _ summary: String, takes parameters: [HostField] = [],
        answers: [HostField] = [], details: String = "", example: String = "",
        _ body: @escaping @Sendable (borrowing LuaFrame) throws -> Int32
    ) {
        self.init(
            owner, name, summary, takes: parameters, answers: answers, details: details, example: example
        ) { frame, _ in try body(frame) }
    }
}

extension Sequence {
    /// The functions for a machine by their names, with what they work on there.
    func bound<Context>(to context: Context) -> [String: LuaHostFunction] where Element == HostFunction<Context> {
        reduce(into: [:]) { methods, function in methods[function.declaration.name] = function.bound(to: context) }
    }

    /// The functions for a machine by their names.
    func bound() -> [String: LuaHostFunction] where Element == HostFunction<Void> { bound(to: ()) }
}
