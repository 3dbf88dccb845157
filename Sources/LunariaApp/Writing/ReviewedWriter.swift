import LunariaCore

/// The way by which records are written: plugins are asked about each change before it reaches the store.
///
/// A save that changes nothing asks nobody, and neither does one of an object for which no plugin declares anything, or
/// of one with workflows only, none of whose fields it touches.
final class ReviewedWriter: RecordWriter {
    /// A save that plugins have been asked about.
    struct Reviewed {
        fileprivate let draft: RecordDraft
        fileprivate let mode: SaveMode
        fileprivate let companions: [RecordDraft]
        fileprivate let problem: (any Error)?
    }

    /// What is written beside records.
    let store: any StoreWriter
    /// The objects in which something was changed that plugins may want to hear of.
    private(set) var changed: Set<String> = []
    private let rules: any WriteRules
    /// The records that plugins are being asked about, by object: what is written next, and must not go away before.
    private var asked: [String: Set<ExactText>] = [:]
    private let context: WriteContext
    /// What failed in a plugin; after it nothing of the transaction may stay, whatever a script does about it.
    private var failure: (any Error)?

    init(_ store: any StoreWriter, _ rules: any WriteRules, _ context: WriteContext) {
        self.store = store
        self.rules = rules
        self.context = context
    }

    func rows(_ query: Query) throws -> any RowCursor { try store.rows(query) }

    func aggregate(_ query: AggregateQuery) throws -> [AggregateRow] { try store.aggregate(query) }

    func save(_ draft: RecordDraft, _ mode: SaveMode) throws -> SaveOutcome {
        guard isAsked(about: draft, mode) else { return try store.save(settled(draft), mode) }
        return try whole([draft.object]) {
            var outcome: SaveOutcome?
            for reviewed in try review([draft], of: draft.object, mode, isWhole: true) { outcome = try save(reviewed) }
            return try outcome ?? store.save(settled(draft), mode)
        }
    }

    func delete(_ object: ObjectDefinition, key: String) throws -> Bool {
        if asked[object.name]?.contains(ExactText(key)) == true {
            throw RecordProblem(
                object: object.name, key: key, field: nil,
                found: "a deletion by a plugin that is asked about the record",
                expected: Label("a refusal instead: change:refuse \"…\""))
        }
        guard rules.concern(object.name), let record = try store.record(object, key: key) else {
            return try store.delete(object, key: key)
        }
        return try whole([object]) {
            var changes = [
                ProposedChange(deleting: record, reason: context.reason, defaultCurrency: context.script.currency)
            ]
            try ask(&changes, of: object)
            if let refusal = changes.first?.refusal { throw refusal }
            let isDeleted = try store.delete(object, key: key)
            if isDeleted { changed.insert(object.name) }
            return isDeleted
        }
    }

    /// Writes records of the objects as a whole: where it throws, nothing stays, not even what plugins have written for it.
    func whole<Result>(_ objects: [ObjectDefinition], _ body: () throws -> Result) throws -> Result {
        guard objects.contains(where: { rules.mayWrite(askedAbout: $0.name) }) else { return try body() }
        let before = changed
        do {
            return try store.part { (try body(), .keep) }
        } catch {
            changed = before
            throw error
        }
    }

    /// Whether plugins are asked about the object, so that it pays to ask about many records at once.
    func isReviewed(_ object: ObjectDefinition) -> Bool { rules.concern(object.name) }

    /// Asks about saves of one object, in order, before the first of them is written; no two are of one record.
    ///
    /// - Parameter isWhole: Whether what plugins write is taken back by the caller where a save is refused.
    func review(
        _ drafts: [RecordDraft], of object: ObjectDefinition, _ mode: SaveMode, isWhole: Bool = false
    ) throws -> [Reviewed] {
        guard rules.concern(object.name) else {
            return drafts.map { Reviewed(draft: $0, mode: mode, companions: [], problem: nil) }
        }
        var reviewed: [Reviewed] = []
        reviewed.reserveCapacity(drafts.count)
        var changes: [ProposedChange] = []
        // The draft that each change is of.
        var positions: [Int] = []
        for draft in drafts {
            var problem: (any Error)?
            do {
                if isAsked(about: draft, mode), let change = try change(saving: draft, mode) {
                    positions.append(reviewed.count)
                    changes.append(change)
                }
            } catch let found as RecordProblem {
                problem = found
            }
            reviewed.append(Reviewed(draft: draft, mode: mode, companions: [], problem: problem))
        }
        if changes.isEmpty { return reviewed }
        if isWhole || !rules.mayWrite(askedAbout: object.name) {
            try ask(&changes, of: object)
        } else {
            try askUntilAgreed(&changes, of: object) { index in try change(saving: drafts[positions[index]], mode) }
        }
        for (position, change) in zip(positions, changes) {
            reviewed[position] = Reviewed(
                draft: change.draft ?? reviewed[position].draft, mode: mode, companions: change.companions,
                problem: change.refusal)
        }
        return reviewed
    }

    /// Throws why one of several is refused, before any of them is written.
    func require(_ reviewed: [Reviewed]) throws {
        if let failure { throw failure }
        if let problem = reviewed.lazy.compactMap(\.problem).first { throw problem }
    }

    /// Writes what was asked about, unless it was refused.
    func save(_ reviewed: Reviewed) throws -> SaveOutcome {
        if let failure { throw failure }
        if let problem = reviewed.problem { throw problem }
        // A plugin may have changed the status of an action.
        let outcome = try store.save(settled(reviewed.draft), reviewed.mode)
        if case .unchanged = outcome { return outcome }
        changed.insert(reviewed.draft.object.name)
        try holding {
            for companion in reviewed.companions { _ = try store.save(companion, .create) }
        }
        return outcome
    }

    /// Throws what has failed, so that nothing is kept.
    func check() throws {
        if let failure { throw failure }
    }

    /// Whether plugins may have something to say about a save.
    ///
    /// What Lunaria's own rules add to a draft is not in it yet.
    private func isAsked(about draft: RecordDraft, _ mode: SaveMode) -> Bool {
        ActionRules(draft.object) == nil ? rules.concern(draft, mode) : rules.concern(draft.object.name)
    }

    /// The change that plugins are asked about; `nil` for a save that changes nothing or that the store refuses anyway.
    private func change(saving draft: RecordDraft, _ mode: SaveMode) throws -> ProposedChange? {
        guard let key = draft.key else { return nil }
        let draft = try settled(draft)
        let before = try store.record(draft.object, key: key)
        switch (before, mode) {
        case (nil, .update), (.some, .create): return nil
        case (nil, .create), (nil, .upsert), (.some, .update), (.some, .upsert): break
        }
        let change = try ProposedChange(
            saving: draft, key: key, over: before, mode, reason: draft.reason ?? context.reason,
            defaultCurrency: context.script.currency)
        return change.changesNothing ? nil : change
    }

    /// The draft with what follows from it, where Lunaria itself has rules for the object.
    private func settled(_ draft: RecordDraft) throws -> RecordDraft {
        guard let rules = ActionRules(draft.object) else { return draft }
        let before = try draft.key.flatMap { key in try store.record(draft.object, key: key) }
        return try rules.settle(draft, over: before, on: context.script.asOf)
    }

    /// Asks about changes, and again about those that are left where one was refused after plugins had written something:
    /// nothing may stay of what they wrote for it, and nobody but they know what that was.
    ///
    /// - Parameter anew: Makes the change at an index again, as it was before anybody was asked. Refusals are rare, and to
    ///   keep a copy of each change for them would cost every change.
    private func askUntilAgreed(
        _ changes: inout [ProposedChange], of object: ObjectDefinition, anew: (Int) throws -> ProposedChange?
    ) throws {
        if try askInPart(&changes, of: object) { return }
        var open = changes.indices.filter { changes[$0].refusal == nil }
        while !open.isEmpty {
            var batch = try open.map { try anew($0) ?? changes[$0] }
            let isKept = try askInPart(&batch, of: object)
            for (index, change) in zip(open, batch) where isKept || change.refusal != nil { changes[index] = change }
            if isKept { return }
            open.removeAll { changes[$0].refusal != nil }
        }
    }

    /// Asks about changes, and takes back what plugins have written for them where one was refused; answers whether it stays.
    private func askInPart(_ changes: inout [ProposedChange], of object: ObjectDefinition) throws -> Bool {
        let before = changed
        let isKept = try store.part {
            let rows = store.writtenRows
            try ask(&changes, of: object)
            let isKept = store.writtenRows == rows || changes.allSatisfy { $0.refusal == nil }
            return (isKept, isKept ? .keep : .discard)
        }
        if !isKept { changed = before }
        return isKept
    }

    private func ask(_ changes: inout [ProposedChange], of object: ObjectDefinition) throws {
        let outer = asked[object.name]
        defer { asked[object.name] = outer }
        asked[object.name, default: []].formUnion(changes.map { ExactText($0.key) })
        try holding { try rules.review(&changes, of: object, over: self, in: context) }
    }

    private func holding(_ step: () throws -> Void) throws {
        if let failure { throw failure }
        do {
            try step()
        } catch {
            failure = error
            throw error
        }
    }
}
