public import LunariaCore

/// Ends open actions: they are done, or cancelled.
public struct EndActions {
    /// How an action ends.
    public enum Ending: String, Sendable {
        case done
        case cancelled
    }

    /// The keys of the actions.
    public let keys: [String]
    /// How they end.
    public let ending: Ending
    /// The day on which they ended; today if there is none.
    public var day: CalendarDate?
    /// What there is to say about it; without it a note that is there stays.
    public var note: String?

    /// Describes which actions end, and how.
    public init(keys: [String], _ ending: Ending) {
        self.keys = keys
        self.ending = ending
    }

    /// Ends all of them in one transaction, or none if one is not open.
    public func run(in session: Session) throws -> (transaction: Transaction, followUp: FollowUp) {
        var seen: Set<ExactText> = []
        for key in keys where !seen.insert(ExactText(key)).inserted {
            throw Failure(
                .usage, en: "action '\(key.shortened)' is given twice, expected each once",
                zh: "行动“\(key.shortened)”给出了两次，每个只应给出一次")
        }
        let word = ending == .done ? "done" : "cancel"
        let written = try session.write(session.circumstances.info("action \(word)")) { writer in
            let action = try session.schema().requireObject("action")
            for key in keys { try end(key, action, writer, session) }
            return ((), .keep)
        }
        guard let transaction = written.transaction else {
            throw StoreError.failed(reason: Label(en: "the end of the actions was not kept", zh: "行动的了结没有存入"))
        }
        return (transaction, written.followUp)
    }

    private func end(
        _ key: String, _ action: ObjectDefinition, _ writer: ReviewedWriter, _ session: Session
    ) throws {
        guard let record = try writer.store.record(action, key: key) else {
            throw Failure(
                .usage, en: "no action '\(key.shortened)'; `lunaria action list` shows those that are open",
                zh: "没有行动“\(key.shortened)”；`lunaria action list` 列出未完成的行动")
        }
        let status = record["status"].fileText
        guard status == "open" else {
            let ended = record["ended_on"].isNull ? nil : record["ended_on"].fileText
            let word = action.field("status")?.words[status]?.zh ?? status
            throw Failure(
                .badData,
                en:
                    "action '\(key.shortened)' is \(status)\(ended.map { " since \($0)" } ?? ""), expected one that is open; nothing was changed",
                zh:
                    "行动“\(key.shortened)”的状态是“\(word)”\(ended.map { "（自 \($0) 起）" } ?? "")，应为未完成的行动；没有更改任何内容"
            )
        }
        var values: [String: Value] = [
            FieldDefinition.keyName: .text(key), "status": .text(ending.rawValue),
            "ended_on": .date(day ?? session.asOf),
        ]
        if let note { values["note"] = note.isEmpty ? .null : .text(note) }
        _ = try writer.save(RecordDraft(action, values), .update)
    }
}
