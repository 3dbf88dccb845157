import LunariaCore

/// Finds what a name that is being typed may become.
struct ConsoleCompletion {
    let schema: Schema
    /// What the person has defined.
    let globals: [String]

    /// The candidates for the word at the end of a line, and the length of the word in bytes.
    func candidates(for line: String) -> (word: Int, names: [String]) {
        let word = Substring(String(line.reversed().prefix { $0.isNameCharacter }.reversed()))
        let before = line.dropLast(word.count)
        return (word.utf8.count, names(after: before).filter { $0.hasPrefix(word) }.sorted())
    }

    private func names(after before: Substring) -> [String] {
        if Self.isInText(before) {
            let used = schema.objects.filter { before.contains("crm." + $0.plural) }
            let fields = (used.isEmpty ? schema.objects : used).flatMap(\.fields).map(\.name)
            return Array(Set(fields))
        }
        switch before.last {
        case ".":
            guard let owner = Self.owner(before) else { return [] }
            if owner == "crm" { return schema.objects.map(\.plural) + ["as_of", "currency"] }
            return Self.libraries[owner] ?? []
        case ":": return QueryModule.methodNames
        default: return Self.words + globals
        }
    }

    /// Whether an odd number of quotes stands before.
    private static func isInText(_ text: Substring) -> Bool { text.count { $0 == "\"" } % 2 == 1 }

    /// The name before a point, if nothing stands before that in turn.
    private static func owner(_ before: Substring) -> String? {
        let name = String(before.dropLast().reversed().prefix { $0.isNameCharacter }.reversed())
        return before.dropLast(name.count + 1).last == "." ? nil : name
    }

    private static let words = [
        "and", "break", "crm", "decimal", "do", "else", "elseif", "end", "error", "false", "for", "function",
        "if", "in", "ipairs", "local", "math", "money", "nil", "not", "or", "pairs", "pcall", "print",
        "repeat", "require", "return", "select", "string", "table", "then", "tonumber", "tostring", "true",
        "type", "until", "utf8", "while",
    ]

    private static let libraries = [
        "math": ["abs", "ceil", "floor", "fmod", "huge", "max", "min", "random", "tointeger", "type"],
        "string": ["byte", "char", "find", "format", "gmatch", "gsub", "len", "lower", "match", "rep", "sub", "upper"],
        "table": ["concat", "insert", "move", "pack", "remove", "sort", "unpack"],
        "utf8": ["char", "codepoint", "codes", "len", "offset"],
    ]
}

extension Character {
    fileprivate var isNameCharacter: Bool { self == "_" || isASCII && (isLetter || isNumber) }
}
