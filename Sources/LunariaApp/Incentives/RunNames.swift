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

    /// What a line is paid by: a rule of the plan, or what the ledger has added.
    func rule(of line: IncentiveLine) -> Label {
        switch line.kind {
        case .earned, .override, .held: return rule(line.rule)
        case .manual: return Label(line.rule)
        case .adjustment:
            let prefix = "adjustment of "
            guard line.rule.hasPrefix(prefix) else { return Label(line.rule) }
            return Label(en: line.rule, zh: "\(line.rule.dropFirst(prefix.count)) 的调整")
        case .clawback:
            guard let words = ClawbackWords(line.rule) else { return Label(line.rule) }
            return Label(en: line.rule, zh: "追回 \(words.share)（\(rule(words.rule).zh)）：\(words.reason)")
        }
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
        // A statement names its payee, and people who have to do with it.
        let objects = [words.payees, PayeeSelection.reps.object].compactMap { reader.schema.object($0) }
        let named = objects.filter { $0.field("name") != nil }
        let name = named.lazy.compactMap { [reader] object in (try? reader.record(object, key: key))?["name"].text }
            .first
        people[key] = .some(name)
        return name
    }

    /// The key of who looks after a payee who is a customer, if the data say.
    func owner(of key: String) throws -> String? {
        guard words.payees != PayeeSelection.reps.object, let payees = reader.schema.object(words.payees),
            payees.field("owner") != nil
        else { return nil }
        return try reader.record(payees, key: key)?["owner"].text
    }

    /// The key of a person's manager on a day, if the data say: by `assignment`, else by the person's own record.
    func manager(of key: String, on day: CalendarDate) throws -> String? {
        guard words.payees == PayeeSelection.reps.object else { return nil }
        let mine = [Filter.equal("rep", .text(key))]
        if reader.schema.object("assignment") != nil {
            let rows = try reader.rows(
                Query(
                    "assignment", filters: mine, projection: ["manager", "valid_from", "valid_until"],
                    order: [.init("valid_from")]))
            var manager: String?
            while try rows.next() {
                if case .date(let from) = try rows.value(1), day < from { continue }
                if case .date(let until) = try rows.value(2), until < day { continue }
                manager = try rows.value(0).text ?? manager
            }
            if let manager { return manager }
        }
        guard let rep = reader.schema.object("rep"), rep.field("manager") != nil else { return nil }
        return try reader.record(rep, key: key)?["manager"].text
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
