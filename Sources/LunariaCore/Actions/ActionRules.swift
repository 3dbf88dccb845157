/// What holds of every action, whoever writes it: an open one has not ended, and one that is done or cancelled has a day on
/// which it ended, not before it was proposed.
public struct ActionRules {
    private let status: Int
    private let proposedOn: Int
    private let endedOn: Int
    private let note: Int

    /// Makes the rules for the object `action`; there are none for any other.
    public init?(_ object: ObjectDefinition) {
        guard object.name == "action", let status = object.position(of: "status"),
            let proposedOn = object.position(of: "proposed_on"), let endedOn = object.position(of: "ended_on"),
            let note = object.position(of: "note")
        else { return nil }
        self.status = status
        self.proposedOn = proposedOn
        self.endedOn = endedOn
        self.note = note
    }

    /// The draft with the end that follows from its status: none for an open action, `day` for one that ends without one.
    ///
    /// - Parameter before: The stored action, or `nil` for a new one.
    public func settle(
        _ draft: RecordDraft, over before: Record?, on day: CalendarDate
    ) throws(RecordProblem) -> RecordDraft {
        if case .text(let text)? = draft.values[note], Reason.problem(with: text) != nil {
            throw problem(draft, note, found: text, Reason.expectation)
        }
        let wasOpen = before.map { isOpen($0.values[status]) } ?? true
        var draft = draft
        if isOpen(draft.values[status] ?? before?.values[status] ?? .text("open")) {
            switch draft.values[endedOn] {
            case .null: break
            case .some(let given):
                throw problem(
                    draft, endedOn, found: given.fileText,
                    Label(
                        en: "nothing, because the action is open; give status=done or status=cancelled, too",
                        zh: "空，因为行动尚未结束；请同时给出 status=done 或 status=cancelled"))
            case nil: if before?.values[endedOn].isNull == false { draft.set(.null, at: endedOn) }
            }
            return draft
        }
        if case .null? = draft.values[endedOn], !wasOpen {
            let status = (before?.values[status] ?? .null).fileText
            throw problem(
                draft, endedOn, found: nil,
                Label(
                    en: "the day on which it ended, because the action is \(status); status=open opens it again",
                    zh: "结束日期，因为行动的状态是 \(status)；status=open 可重新开启"))
        }
        let end = draft.values[endedOn] ?? (wasOpen ? .null : before?.values[endedOn] ?? .null)
        if end.isNull { draft.set(.date(day), at: endedOn) }
        try checkOrder(draft, before)
        return draft
    }

    private func isOpen(_ status: Value) -> Bool { status.text == "open" }

    /// Refuses an end before the beginning, unless the draft is about neither.
    private func checkOrder(_ draft: RecordDraft, _ before: Record?) throws(RecordProblem) {
        guard [status, proposedOn, endedOn].contains(where: { draft.values[$0] != nil }),
            case .date(let proposed)? = draft.values[proposedOn] ?? before?.values[proposedOn],
            case .date(let ended)? = draft.values[endedOn] ?? before?.values[endedOn], ended < proposed
        else { return }
        throw problem(
            draft, endedOn, found: ended.description,
            Label(
                en: "\(proposed) or later, the day on which it was proposed", zh: "不早于提出日期 \(proposed) 的日期"))
    }

    private func problem(
        _ draft: RecordDraft, _ position: Int, found: String?, _ expected: Label
    ) -> RecordProblem {
        RecordProblem(
            object: draft.object.name, key: draft.key, field: draft.object.fields[position].name, found: found,
            expected: expected)
    }
}
