import LuaVM
import LunariaCore

/// `reject("…")` or `reject("…", "column")` in an import mapping: the row is refused with these words, and the import
/// goes on.
struct RowRefusal: LuaRaisable {
    let code = LuaError.Code.argument
    let message: String
    /// Shown where no row is mapped, so that nothing but a mapping takes the refusal.
    let hint: String? =
        "reject is for import mappings; a hook refuses with change:refuse(\"…\"), a run with refuse \"…\""
    /// The column at fault, where a function makes its value of the whole row.
    let column: String?

    static let reject = HostFunction<Void>(
        .global, "reject", "Refuses a row of an import, which goes on.",
        takes: [
            .required("expected", .text, "Words that complete \"expected …\"."),
            .optional("column", .text, "The column at fault, for a function that looks at the whole row."),
        ], example: #"return outcomes[row["结果"]] or reject("成交 or 丢单", "结果")"#
    ) { frame in
        let message = Reason.onOneLine(String(try frame.string(1).prefix(Reason.longest)))
        if let found = message.isBlank ? "an empty text" : Reason.steering(in: message)?.en {
            throw ScriptFault.argument(
                "reject() is given \(found), expected \(Reason.expectation.en): what a row should say",
                hint: "reject(\"a date such as 2026-01-31\")")
        }
        throw RowRefusal(
            message: message,
            column: frame.stack.isNil(at: 2) ? nil : String(try frame.string(2).prefix(500)))
    }
}
