import LuaVM
import LunariaCore

/// What a run of a classification has changed, as a spec sees it.
struct SpecClassificationTable {
    private let classification: Classification
    private let outcome: ClassificationOutcome

    static let declaration = HostClass(
        "classified", "What a run of a classification has changed.",
        fields: [
            .required("changes", .list(of: .instance(change.name)), "In order of the keys."),
            .required("counts", .map(of: .integer), "By value."), .required("changed", .integer),
            .required("unchanged", .integer), .required("insufficient_data", .integer), .required("refused", .integer),
            .required("refusals", .list(of: .plain(refusal.name))),
        ])

    static let change = HostClass(
        "classified_change", "What a classification has changed.",
        fields: [
            .required("key", .text), .optional("name", .text), .optional("from", .any), .optional("to", .any),
            .optional("reason", .text),
        ])

    static let refusal = HostClass(
        "classified_refusal", "A record that was refused.",
        fields: [.required("key", .text), .required("message", .text)])

    init(_ classification: Classification, _ outcome: ClassificationOutcome) {
        self.classification = classification
        self.outcome = outcome
    }

    /// Pushes the table: `changes` in order of the keys, `counts` by value, and how many there are of each.
    func push(_ stack: borrowing LuaStack, _ types: CrossingTypes) {
        stack.newTable(fields: Self.declaration.fields.count)
        pushChanges(stack, types)
        stack.rawSet(field: "changes", at: -2)
        stack.newTable()
        for count in outcome.counts(of: classification.field) where count.now > 0 && !count.value.isNull {
            stack.push(Int64(count.now))
            stack.rawSet(field: count.value.fileText, at: -2)
        }
        stack.rawSet(field: "counts", at: -2)
        let numbers = [
            ("changed", outcome.changed), ("unchanged", outcome.unchanged),
            ("insufficient_data", outcome.insufficient), ("refused", outcome.refused),
        ]
        for (name, number) in numbers {
            stack.push(Int64(number))
            stack.rawSet(field: name, at: -2)
        }
        stack.newTable(array: outcome.refusals.count)
        for (position, refusal) in outcome.refusals.enumerated() {
            stack.newTable(fields: 2)
            stack.set("key", to: refusal.key)
            stack.set("message", to: refusal.message)
            stack.rawSet(index: Int64(position) + 1, at: -2)
        }
        stack.rawSet(field: "refusals", at: -2)
        stack.push(LuaMetatable(specTable: Self.declaration, called: "result"))
        stack.setMetatable(at: -2)
    }

    private func pushChanges(_ stack: borrowing LuaStack, _ types: CrossingTypes) {
        stack.push(LuaMetatable(specTable: Self.change, called: "change"))
        let metatable = stack.top
        defer { stack.remove(at: metatable) }
        stack.newTable(array: outcome.changes.count)
        for (position, change) in outcome.changes.enumerated() {
            stack.newTable(fields: 5)
            stack.set("key", to: change.key)
            stack.set("name", to: change.name)
            stack.push(change.from, types)
            stack.rawSet(field: "from", at: -2)
            stack.push(change.to, types)
            stack.rawSet(field: "to", at: -2)
            stack.set("reason", to: change.reason)
            stack.push(copyOf: metatable)
            stack.setMetatable(at: -2)
            stack.rawSet(index: Int64(position) + 1, at: -2)
        }
    }
}
