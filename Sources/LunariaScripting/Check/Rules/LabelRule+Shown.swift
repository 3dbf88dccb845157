import LunariaCore

/// The texts that code shows: titles, headings, messages, and the words of the rules that a plan pays by.
extension LabelRule {
    /// The entries of tables that are shown, by the function that takes the table.
    private static let entries: [String: Set<String>] = [
        "table": ["title"], "chart": ["title", "x", "y", "name", "label"], "finding": ["message"],
        "raise": ["message"], "propose": ["what"],
    ]
    private static let methods: Set = ["title", "lead", "heading", "text", "metric"]

    /// Plain texts that are shown, which are a text in one language where a label may stand.
    static func texts(_ file: CheckedFile) -> [PluginFinding] {
        let tokens = file.tokens
        return tokens.indices.compactMap { position in
            guard tokens[position].kind == .name, let (place, value) = shown(tokens, at: position),
                hasWords(tokens[value]), let problem = problem(tokens, at: value)
            else { return nil }
            return finding(file.shown, tokens[value].line, place + problem, .info)
        }
    }

    /// What is shown by the word at a position: `out:title "…"`, or an entry of a table that is given to be shown.
    private static func shown(_ tokens: [LuaToken], at position: Int) -> (place: String, value: Int)? {
        let word = tokens[position].text
        if methods.contains(word), tokens.has(":", at: position - 1), tokens.has("out", at: position - 2) {
            let value = tokens.has("(", at: position + 1) ? position + 2 : position + 1
            return tokens.indices.contains(value) ? ("out:\(word)", value) : nil
        }
        guard tokens.has("=", at: position + 1), tokens.indices.contains(position + 2) else { return nil }
        for table in TableLiteral.all(around: position, in: tokens) {
            var caller = table.range.lowerBound - 1
            if tokens.has("(", at: caller) { caller -= 1 }
            guard caller >= 0, tokens[caller].kind == .name, let names = entries[tokens[caller].text] else { continue }
            return names.contains(word) ? ("'\(word)' of \(tokens[caller].text)", position + 2) : nil
        }
        return nil
    }

    /// Whether a value has words at all, which a figure or a mark has not.
    private static func hasWords(_ token: LuaToken) -> Bool {
        token.kind != .string
            || (!isCode(token.text) && token.text.unicodeScalars.contains { $0.properties.isAlphabetic })
    }

    /// Rules that a plan pays by and has no words for, and words in one language.
    static func rules(_ plugin: CheckedPlugin) -> [PluginFinding] {
        guard case .success(let contributions) = plugin.contributions else { return [] }
        let plans = contributions.compactMap { if case .incentive(let plan) = $0 { plan.words.rules } else { nil } }
        guard !plans.isEmpty else { return [] }
        return plugin.files.flatMap { file in
            file.tokens.indices.compactMap { position -> PluginFinding? in
                let tokens = file.tokens
                guard tokens[position].is("rule"), tokens.has("=", at: position + 1),
                    tokens.indices.contains(position + 2), tokens[position + 2].kind == .string,
                    [",", "}"].contains(where: { tokens.has($0, at: position + 3) })
                else { return words(tokens, at: position, file) }
                let rule = tokens[position + 2].text
                if plans.contains(where: { $0.label(for: rule) { _, _ in nil } != nil }) { return nil }
                return PluginFinding(
                    Self.self, .info, file.shown, line: tokens[position].line,
                    "the rule '\(rule)' has no words for a statement",
                    hint: "write rules = { [\"\(rule)\"] = { en = \"…\", zh = \"…\" } } in incentive { … }")
            }
        }
    }

    /// What is wrong with the words of a rule or balance that stand at a position.
    private static func words(_ tokens: [LuaToken], at position: Int, _ file: CheckedFile) -> PluginFinding? {
        guard tokens.has("=", at: position + 1), tokens.indices.contains(position + 2),
            let table = TableLiteral.all(around: position, in: tokens).first,
            tokens.has("=", at: table.range.lowerBound - 1), tokens.has("rules", at: table.range.lowerBound - 2)
        else { return nil }
        let value = position + 2
        guard hasWords(tokens[value]), let problem = problem(tokens, at: value) else { return nil }
        return finding(file.shown, tokens[value].line, "the words of the rule" + problem)
    }
}
