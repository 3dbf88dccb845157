import LuaVM
import LunariaCore

/// The reason of a classification as text: a text, a text in both languages, or a flat table as `capacity=4, now=1`, in
/// order of the names.
enum ReasonText {
    private static let maximumLength = 2000

    /// Reads the value at an index; nil is no reason.
    static func read(
        _ frame: borrowing LuaFrame, at index: Int32, _ types: CrossingTypes
    ) throws -> String? {
        var text: String
        switch frame.stack.kind(at: index) {
        case .nil, .none: return nil
        case .table:
            if let label = try label(frame, at: index) {
                let (bridge, _) = try frame.crossing()
                text = label.text(in: try frame.run(bridge).context.storedLanguage)
            } else {
                text = try table(frame, at: index, types)
            }
        case .string where frame.stack.rawLength(at: index) > maximumLength: throw tooLong
        case .string: text = try frame.stack.text(at: index, of: "the reason") ?? ""
        default:
            throw ScriptFault.argument(
                "the reason is \(frame.stack.typeName(at: index)), expected a text or a flat table",
                hint: "return value, { now = 1, capacity = 4 }")
        }
        guard text.utf8.count <= maximumLength else { throw tooLong }
        text = Reason.onOneLine(text)
        if let found = Reason.steering(in: text) {
            throw ScriptFault.argument(
                "the reason has \(found), expected text on one line", hint: "return value, { now = 1, capacity = 4 }")
        }
        return text.isEmpty ? nil : text
    }

    /// A reason that is there in both languages; `nil` for any other table.
    private static func label(_ frame: borrowing LuaFrame, at index: Int32) throws -> Label? {
        let stack = LuaStack(frame.stack.state)
        let table = try LuaTable(stack, at: index, subject: "the reason")
        guard table.hasOnlyNames, table.names() == ["en", "zh"], let en = try table.text("en"),
            let zh = try table.text("zh")
        else { return nil }
        guard max(en.utf8.count, zh.utf8.count) <= maximumLength else { throw tooLong }
        return Label(en: en, zh: zh)
    }

    private static func table(
        _ frame: borrowing LuaFrame, at index: Int32, _ types: CrossingTypes
    ) throws -> String {
        let stack = LuaStack(frame.stack.state)
        let table = stack.absolute(index)
        var listed: [(position: Int64, text: String)] = []
        var named: [(name: String, text: String)] = []
        stack.pushNil()
        while stack.next(at: table) {
            defer { stack.pop() }
            guard listed.count + named.count <= maximumLength else { throw tooLong }
            if stack.isInteger(at: -2), let position = stack.integer(at: -2) {
                listed.append((position, try text(frame, of: String(position), types)))
            } else if stack.rawLength(at: -2) <= maximumLength,
                let name = try stack.text(at: -2, of: "a name in the reason")
            {
                named.append((name, try text(frame, of: name, types)))
            } else {
                throw ScriptFault.argument(
                    "the reason has an entry named by \(stack.typeName(at: -2)), expected names", hint: "{ now = 1 }")
            }
        }
        listed.sort { $0.position < $1.position }
        named.sort { ExactText($0.name) < ExactText($1.name) }
        return (listed.map(\.text) + named.map { "\($0.name)=\($0.text)" }).joined(separator: ", ")
    }

    /// The entry on top of the stack.
    private static func text(_ frame: borrowing LuaFrame, of name: String, _ types: CrossingTypes) throws -> String {
        let stack = LuaStack(frame.stack.state)
        if stack.kind(at: -1) == .string {
            guard stack.rawLength(at: -1) <= maximumLength else { throw tooLong }
            return try stack.text(at: -1, of: "'\(name.shortened)' of the reason") ?? ""
        }
        if let integer = stack.wholeNumber(at: -1) { return String(integer) }
        if stack.kind(at: -1) == .number { throw stack.inexact(at: -1, "'\(name.shortened)' of the reason") }
        if let boolean = stack.boolean(at: -1) { return boolean ? "true" : "false" }
        if let decimal = stack.userdata(at: -1, types.decimal)?.pointee { return decimal.description }
        if let amount = stack.userdata(at: -1, types.amount)?.pointee { return amount.description }
        throw ScriptFault.argument(
            "'\(name.shortened)' of the reason is \(stack.typeName(at: -1)), expected a flat table of texts and figures",
            hint: "return value, { now = 1, capacity = 4 }")
    }

    private static var tooLong: ScriptFault {
        ScriptFault.argument("the reason is longer than \(maximumLength) bytes", hint: "say it in a sentence")
    }
}
