import LuaVM

/// `reject("…")` in an import mapping: the row is refused with these words, and the import goes on.
struct RowRefusal: LuaRaisable {
    let code = LuaError.Code.argument
    let message: String
    let hint: String? = nil

    static var reject: LuaFunction {
        { state in
            LuaFrame.run(state) { frame in throw RowRefusal(message: try frame.string(1)) }
        }
    }
}
