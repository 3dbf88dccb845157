/// A change of one record that plugins are asked about before it is written: they may complete it, or refuse it.
public struct ProposedChange: Sendable {
    /// The object of the record.
    public let object: ObjectDefinition
    /// The key of the record, which stays as it is.
    public let key: String
    /// The record as it was, or `nil` for a new one.
    public let before: Record?
    /// What is to be saved, with what plugins have completed; `nil` when the record is to be deleted.
    public private(set) var draft: RecordDraft?
    /// The values the record has once it is saved, aligned with the fields of the object.
    ///
    /// A required field may be empty still. Of a record that is to be deleted they are those it has.
    public private(set) var values: [Value]
    /// Which records the save may meet.
    public let mode: SaveMode
    /// Why the change is made, if somebody says so.
    public let reason: String?
    /// Why it must not be written; the first refusal stands.
    public private(set) var refusal: RecordRefusal?
    /// Further records that are created together with the change, if it comes to be.
    public private(set) var companions: [RecordDraft] = []
    private let defaultCurrency: Currency

    /// Makes a change that is to be saved.
    ///
    /// - Parameter before: the record of the draft's key, or `nil` if there is none.
    /// - Throws: `RecordProblem` when a value is not sound, whatever plugins say.
    public init(
        saving draft: RecordDraft, key: String, over before: Record?, _ mode: SaveMode, reason: String?,
        defaultCurrency: Currency
    ) throws(RecordProblem) {
        object = draft.object
        self.key = key
        self.before = before
        self.draft = draft
        self.mode = mode
        self.reason = reason
        self.defaultCurrency = defaultCurrency
        values = try draft.resolved(over: before?.values, defaultCurrency: defaultCurrency, isComplete: false)
    }

    /// Makes the deletion of a record.
    public init(deleting record: Record, reason: String?, defaultCurrency: Currency) {
        object = record.object
        key = record.key
        before = record
        draft = nil
        values = record.values
        mode = .update
        self.reason = reason
        self.defaultCurrency = defaultCurrency
    }

    /// Whether the record is to be deleted.
    public var isDeletion: Bool { draft == nil }

    /// The record as messages name it: an alert by its rule and subject, and an action with them, for their keys are hashes.
    public var title: Label {
        func text(_ field: String) -> String? { object.position(of: field).flatMap { values[$0].text } }
        func quoted(_ name: String, _ text: String) -> Label {
            Label(en: "\(name) '\(text.shortened)'", zh: "\(name)“\(text.shortened)”")
        }
        let about = text("object").flatMap { object in text("subject").map { quoted(object, $0) } }
        switch object.name {
        case "alert":
            let period = text("period")?.shortened
            let rule = quoted("alert", text("rule") ?? key)
            return Label(
                en: rule.en + (about.map { " about \($0.en)" } ?? "") + (period.map { " in \($0)" } ?? ""),
                zh: rule.zh + (about.map { "（关于 \($0.zh)）" } ?? "") + (period.map { "（\($0)）" } ?? ""))
        case "action":
            let rule = (text("rule") ?? text("planner")).map { Label($0.shortened) }
            let (name, parts) = (quoted("action", key), [rule, about].compactMap { $0 })
            guard !parts.isEmpty else { return name }
            return Label(
                en: "\(name.en) (\(parts.map(\.en).joined(separator: ", ")))",
                zh: "\(name.zh)（\(parts.map(\.zh).joined(separator: "，"))）")
        default: return quoted(object.name, key)
        }
    }

    /// Whether saving it would leave the record as it is.
    public var changesNothing: Bool {
        guard let before, !isDeletion else { return false }
        return zip(before.values, values).allSatisfy { $0.isExactly($1) }
    }

    /// Gives a value to the field at a position; a value that is not sound is refused and changes nothing.
    public mutating func complete(_ value: Value, at position: Int) throws(RecordProblem) {
        guard var completed = draft else { return }
        completed.set(value, at: position)
        values = try completed.resolved(over: before?.values, defaultCurrency: defaultCurrency, isComplete: false)
        draft = completed
    }

    /// Keeps the change from being written.
    public mutating func refuse(_ message: Label, field: String? = nil, by source: Label) {
        guard refusal == nil else { return }
        refusal = RecordRefusal(
            object: object.name, key: key, field: field, source: source, message: message, title: title)
    }

    /// Lets a record be created together with the change.
    public mutating func add(_ companion: RecordDraft) { companions.append(companion) }
}
