import LuaVM
import LunariaCore

extension PlainValue {
    /// The most characters of a value that are shown.
    private static let longest = 400

    /// The value as an author would write it.
    var shown: String {
        var text = ""
        write(to: &text)
        return text.count > Self.longest ? text.prefix(Self.longest) + "…" : text
    }

    private func write(to text: inout String) {
        guard text.utf8.count <= 4 * Self.longest else { return }
        switch self {
        case .none: text += "nil"
        case .boolean(let boolean): text += boolean ? "true" : "false"
        case .integer(let integer): text += String(integer)
        case .float(let float): text += String(float)
        case .text(let bytes): text += Self.quoted(bytes)
        case .decimal(let decimal): text += decimal.description
        case .amount(let amount): text += amount.description
        case .table(let entries): Self.write(entries, to: &text)
        case .other(let kind, _): text += kind
        }
    }

    private static func write(_ entries: [(key: Key, value: PlainValue)], to text: inout String) {
        guard !entries.isEmpty else { return text += "{}" }
        text += "{ "
        for (position, entry) in entries.enumerated() where text.utf8.count <= 4 * longest {
            if position > 0 { text += ", " }
            // The items of a list need no keys.
            if entry.key != .integer(Int64(position) + 1) { text += entry.key.shown + " = " }
            entry.value.write(to: &text)
        }
        text += " }"
    }

    fileprivate static func quoted(_ bytes: [UInt8]) -> String {
        var text = "\""
        for scalar in String(escaping: bytes.prefix(4 * longest)).unicodeScalars {
            switch scalar {
            case "\"", "\\": text += "\\" + String(scalar)
            case "\n": text += "\\n"
            case "\t": text += "\\t"
            default: text.unicodeScalars.append(scalar)
            }
        }
        return text + "\""
    }
}

extension PlainValue.Key: Comparable {
    /// The key as it stands in a table: `name`, `[3]`, `["li.na"]`.
    var shown: String {
        switch self {
        case .integer(let integer): "[\(integer)]"
        case .text(let bytes): name(bytes) ?? "[\(PlainValue.quoted(bytes))]"
        case .other(let kind): "[\(kind)]"
        }
    }

    /// What follows a table to reach the entry: `.name`, `[3]`, `["li.na"]`.
    var path: String {
        if case .text(let bytes) = self, let name = name(bytes) { return "." + name }
        return shown
    }

    private func name(_ bytes: [UInt8]) -> String? {
        let text = String(decoding: bytes, as: UTF8.self)
        return Identifier.isValid(text) ? text : nil
    }

    static func < (left: Self, right: Self) -> Bool {
        switch (left, right) {
        case (.integer(let left), .integer(let right)): left < right
        case (.text(let left), .text(let right)): left.lexicographicallyPrecedes(right)
        case (.other(let left), .other(let right)): left < right
        case (.integer, _), (.text, .other): true
        case (.text, .integer), (.other, _): false
        }
    }
}
