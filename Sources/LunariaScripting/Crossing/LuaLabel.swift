import LuaVM
import LunariaCore

/// Reads what people call a thing: a text, or a table with `en` and `zh`.
enum LuaLabel {
    private static let maximumLength = 10_000

    /// Reads the value at an index; `subject` says what it is the label of.
    static func read(_ stack: borrowing LuaStack, at index: Int32, subject: String) throws(ScriptFault) -> Label {
        if let integer = stack.isInteger(at: index) ? stack.integer(at: index) : nil {
            return Label(en: String(integer))
        }
        if stack.kind(at: index) == .string {
            guard stack.rawLength(at: index) <= maximumLength else {
                throw .argument(
                    "\(subject) is a text of \(stack.rawLength(at: index)) bytes, expected at most \(maximumLength)")
            }
            return Label(en: stack.string(at: index) ?? "")
        }
        guard stack.kind(at: index) == .table else {
            throw .argument(
                "\(subject) is \(stack.typeName(at: index)), expected a text or { en = \"…\", zh = \"…\" }")
        }
        let table = try LuaTable(stack, at: index, subject: subject)
        try table.allow(["en", "zh"])
        return Label(en: try table.requireText("en"), zh: try table.text("zh"))
    }
}
