import LuaVM
import LunariaCore

/// Reads what people call a thing: a text, or a table with `en` and `zh`.
enum LuaLabel {
    private static let maximumLength = 10_000

    static let declaration = HostTable(
        "label", "A text for people in English and Chinese.",
        [
            .required("en", .text, "The English text."),
            .optional("zh", .text, "The Chinese text; the English one unless given."),
        ], example: #"label = { en = "grade", zh = "等级" }"#)

    /// Reads the value at an index; `subject` says what it is the label of.
    static func read(_ stack: borrowing LuaStack, at index: Int32, subject: String) throws -> Label {
        if let integer = stack.isInteger(at: index) ? stack.integer(at: index) : nil {
            return Label(String(integer))
        }
        if stack.kind(at: index) == .string {
            guard stack.rawLength(at: index) <= maximumLength else {
                throw ScriptFault.argument(
                    "\(subject) is a text of \(stack.rawLength(at: index)) bytes, expected at most \(maximumLength)")
            }
            return Label(try stack.text(at: index, of: subject) ?? "")
        }
        guard stack.kind(at: index) == .table else {
            throw ScriptFault.argument(
                "\(subject) is \(stack.typeName(at: index)), expected a text or { en = \"…\", zh = \"…\" }")
        }
        let table = try LuaTable(stack, at: index, as: declaration, subject: subject)
        return Label(en: try table.requireText("en"), given: try table.text("zh"))
    }

    /// Reads a reason: a sentence or two, in each language on one line; `fault` makes the error about another text.
    static func readReason(
        _ stack: borrowing LuaStack, at index: Int32, subject: String, fault: (Label) -> ScriptFault
    ) throws -> Label {
        let label = try read(stack, at: index, subject: subject)
        let reason = Label(en: Reason.onOneLine(label.en), zh: Reason.onOneLine(label.zh))
        if let found = Reason.problem(with: reason.en) ?? Reason.problem(with: reason.zh) { throw fault(found) }
        return reason
    }
}

extension Label {
    /// Roughly the bytes the label takes.
    var weight: Int { 64 + en.utf8.count + zh.utf8.count }
}
