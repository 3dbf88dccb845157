import LuaVM
import LunariaCore

/// `reject("…")` or `reject("…", "column")` in an import mapping: the row is refused with these words, and the import
/// goes on.
struct RowRefusal: LuaRaisable {
    let code = LuaError.Code.argument
    /// Completes the sentence "expected …".
    let expected: Label
    /// Shown where no row is mapped, so that nothing but a mapping takes the refusal.
    let hint: String? =
        "reject is for import mappings; a hook refuses with change:refuse(\"…\"), a run with refuse \"…\""
    /// The column at fault, where a function makes its value of the whole row.
    let column: String?

    var message: String { expected.en }

    static let reject = HostFunction<Void>(
        .global, "reject", "Refuses a row of an import, which goes on.",
        takes: [
            .required("expected", .label, "Words that complete \"expected …\"."),
            .optional("column", .text, "The column at fault, for a function that looks at the whole row."),
        ], example: #"return outcomes[row["结果"]] or reject("成交 or 丢单", "结果")"#
    ) { frame in
        let expected = try LuaLabel.read(frame.stack, at: 1, subject: "what reject() is given")
        throw RowRefusal(
            expected: Label(en: try text(expected.en), zh: try text(expected.zh)),
            column: frame.stack.isNil(at: 2) ? nil : String(try frame.string(2).prefix(500)))
    }

    /// The words of one language on one line; what is too long for a reason is cut.
    private static func text(_ text: String) throws(ScriptFault) -> String {
        let text = Reason.onOneLine(String(text.prefix(Reason.longest)))
        guard let found = text.isBlank ? "an empty text" : Reason.steering(in: text)?.en else { return text }
        throw ScriptFault.argument(
            "reject() is given \(found), expected \(Reason.expectation.en): what a row should say",
            hint: "reject(\"a date such as 2026-01-31\")")
    }
}
