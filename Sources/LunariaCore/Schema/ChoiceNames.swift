/// The codes of a choice with what people call them, so that either is understood.
struct ChoiceNames: Sendable {
    private let choices: [(code: String, label: Label)]
    /// The codes by what they are called, without spaces around and in small letters.
    private let codes: [String: [String]]

    init(_ choices: [(code: String, label: Label)]) {
        self.choices = choices
        var codes: [String: [String]] = [:]
        for (code, label) in choices {
            for name in Set([code, label.en, label.zh].map(Self.folded)) { codes[name, default: []].append(code) }
        }
        self.codes = codes
    }

    /// Answers the code that a text is, or else the one whose label in either language it is.
    ///
    /// A code always wins over a label. Throws what was found and expected, where a text is neither, or the label of several.
    func code(of text: String) throws(ValueError) -> String {
        if let exact = exact(text) { return exact }
        let trimmed = text.trimmed
        if let exact = exact(trimmed) { return exact }
        let meant = codes[Self.folded(trimmed)] ?? []
        if let code = meant.first, meant.count == 1 { return code }
        throw ValueError(
            found: text, expected: expectation, detail: meant.isEmpty ? question(trimmed) : ambiguous(meant))
    }

    private func exact(_ text: String) -> String? {
        choices.first { $0.code.utf8.elementsEqual(text.utf8) }?.code
    }

    /// The codes, each with its label where that says more.
    private var expectation: Label { Label.oneOf(explained) }

    /// The codes, each with its label where that says more.
    var explained: [Label] {
        choices.map { code, label in
            Label(
                en: Self.says(label.en, no: code) ? code : "\(code) (\(label.en))",
                zh: Self.says(label.zh, no: code) ? code : "\(code)（\(label.zh)）")
        }
    }

    private func question(_ text: String) -> Label? {
        Spelling.question(for: text, among: choices.flatMap { [$0.code, $0.label.en, $0.label.zh] })
    }

    private func ambiguous(_ codes: [String]) -> Label {
        let list = Label(listing: codes)
        return Label(
            en: "it is the label of several: \(list.en); write one of them", zh: "它同时是 \(list.zh) 的名称；请改填其中一个代码")
    }

    private static func folded(_ text: String) -> String { text.trimmed.lowercased() }

    /// Whether a label says no more than its code: `key_account` and "Key account".
    private static func says(_ label: String, no code: String) -> Bool {
        let words = folded(label)
        return words.isEmpty || words == code.lowercased()
            || words == code.split(separator: "_").joined(separator: " ").lowercased()
    }
}
