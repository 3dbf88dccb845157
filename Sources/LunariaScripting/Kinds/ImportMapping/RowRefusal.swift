import LuaVM

/// `reject("…")` or `reject("…", "column")` in an import mapping: the row is refused with these words, and the import
/// goes on.
struct RowRefusal: LuaRaisable {
    let code = LuaError.Code.argument
    let message: String
    let hint: String? = nil
    /// The column at fault, where a function makes its value of the whole row.
    let column: String?

    static let reject = HostFunction<Void>(
        .global, "reject", "Refuses a row of an import, which goes on.",
        takes: [
            .required("expected", .text, "Words that complete \"expected …\"."),
            .optional("column", .text, "The column at fault, for a function that looks at the whole row."),
        ], example: #"return outcomes[row["结果"]] or reject("成交 or 丢单", "结果")"#
    ) { frame in
        throw RowRefusal(
            message: String(try frame.string(1).prefix(500)),
            column: frame.stack.isNil(at: 2) ? nil : String(try frame.string(2).prefix(500)))
    }
}
