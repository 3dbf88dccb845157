import LunariaCore

/// What a run's lines name by keys and texts, in words: rules, deals with their accounts, people.
final class RunNames {
    /// A deal by its names.
    struct Deal {
        let name: String?
        let account: String?
    }

    private let words: PlanWords
    private let reader: any StoreReader
    private var deals: [String: Deal] = [:]
    private var people: [String: String?] = [:]

    /// Takes the words of a plan, and names from the data of a reader.
    init(_ words: PlanWords, _ reader: any StoreReader) {
        self.words = words
        self.reader = reader
    }

    /// What a rule is called; one without words of its own is called as it is written.
    func rule(_ rule: String) -> Label {
        words.rules.label(for: rule) { place, value in
            place == "payee" ? person(value) : SliceWords.label(of: value)
        } ?? SliceWords.label(of: rule) ?? Label(rule)
    }

    /// What a balance is called.
    func balance(_ name: String) -> PlanWords.Balance {
        words.balances[name] ?? PlanWords.Balance(label: Label(name))
    }

    /// A person by name and key.
    func person(_ key: String) -> Label {
        guard let name = name(of: key), !name.utf8.elementsEqual(key.utf8) else { return Label(key) }
        return Label(en: "\(name) (\(key))", zh: "\(name)（\(key)）")
    }

    /// What a person is called, if the data say.
    func name(of key: String) -> String? {
        if let known = people[key] { return known }
        var name: String?
        if let rep = reader.schema.object("rep"), rep.field("name") != nil {
            name = (try? reader.record(rep, key: key))?["name"].text
        }
        people[key] = .some(name)
        return name
    }

    /// The names of a deal and its account; of one that is gone, as they were last.
    func deal(_ key: String) throws -> Deal {
        if let known = deals[key] { return known }
        let object = try reader.schema.requireObject("opportunity")
        let record = try reader.record(object, key: key) ?? reader.versions(object, key: key).last?.record
        let deal = Deal(name: record?["name"].text, account: try record?["account"].text.map(account))
        deals[key] = deal
        return deal
    }

    private func account(_ key: String) throws -> String {
        try reader.record(try reader.schema.requireObject("account"), key: key)?["name"].text ?? key
    }
}
