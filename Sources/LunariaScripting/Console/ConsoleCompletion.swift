import LunariaCore

/// Finds what a name that is being typed may become.
struct ConsoleCompletion {
    let schema: Schema
    /// The globals there are, with those that the person has made.
    let globals: [String]
    /// The names in a global table; nothing for what is none.
    let entries: (_ global: String) -> [String]

    /// The candidates for the word at the end of a line, and the length of the word in bytes.
    func candidates(for line: String) -> (word: Int, names: [String]) {
        let word = Substring(String(line.reversed().prefix { $0.isNameCharacter }.reversed()))
        let before = line.dropLast(word.count)
        return (word.utf8.count, Set(names(after: before)).filter { $0.hasPrefix(word) }.sorted())
    }

    private func names(after before: Substring) -> [String] {
        if Self.isInText(before) {
            let used = schema.objects.filter { before.contains("crm." + $0.plural) }
            return (used.isEmpty ? schema.objects : used).flatMap(\.fields).map(\.name)
        }
        switch before.last {
        case ".":
            guard let owner = Self.owner(before) else { return [] }
            if owner == "crm" { return schema.objects.map(\.plural) + CRMModule.declaration.fields.map(\.name) }
            return entries(owner)
        case ":": return Self.isAfterQuery(before) ? QueryModule.methodNames : Self.methods
        default: return LuaWords.reserved + globals
        }
    }

    /// Whether an odd number of quotes stands before.
    private static func isInText(_ text: Substring) -> Bool { text.count { $0 == "\"" } % 2 == 1 }

    /// Whether the colon stands right behind `crm.accounts`.
    private static func isAfterQuery(_ text: Substring) -> Bool {
        let path = text.dropLast().reversed().prefix { $0.isNameCharacter || $0 == "." }.reversed()
        return String(path).hasPrefix("crm.")
    }

    /// The name before a point, if nothing stands before that in turn.
    private static func owner(_ before: Substring) -> String? {
        let name = String(before.dropLast().reversed().prefix { $0.isNameCharacter }.reversed())
        return before.dropLast(name.count + 1).last == "." ? nil : name
    }

    /// The methods of all values that can be met in a console.
    private static let methods = Reference.consoleClasses.flatMap(\.methods).map(\.name)
}

extension Character {
    fileprivate var isNameCharacter: Bool { self == "_" || isASCII && (isLetter || isNumber) }
}
