import LuaVM

/// `reject("…")` or `reject("…", "column")` in an import mapping: the row is refused with these words, and the import
/// goes on.
struct RowRefusal: LuaRaisable {
    let code = LuaError.Code.argument
    let message: String
    let hint: String? = nil
    /// The column at fault, where a function makes its value of the whole row.
    let column: String?

    static var reject: LuaFunction {
        { state in
            LuaFrame.run(state) { frame in
                throw RowRefusal(
                    message: String(try frame.string(1).prefix(500)),
                    column: frame.stack.isNil(at: 2) ? nil : String(try frame.string(2).prefix(500)))
            }
        }
    }
}
