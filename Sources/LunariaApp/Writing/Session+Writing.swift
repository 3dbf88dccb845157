import LunariaCore

extension Session {
    /// Writes records in one transaction, about which plugins are asked, and then tells those who want to know.
    ///
    /// - Parameters:
    ///   - script: What plugins are told about the world; that of the day the session looks from unless given.
    ///   - onCommit: Called once it is kept, before anybody is told: what is told may end the process.
    func write<Result>(
        _ info: TransactionInfo, in script: ScriptContext? = nil,
        onCommit: (Result, Transaction) -> Void = { _, _ in },
        _ body: (ReviewedWriter) throws -> (Result, Commit)
    ) throws -> Written<Result> {
        let context = WriteContext(
            script: script ?? scriptContext(asOf: asOf), author: circumstances.actor,
            reason: circumstances.reason)
        let store = try store()
        let rules = rules()
        var changed: Set<String> = []
        let (result, transaction) = try store.write(info) { writer in
            let reviewed = ReviewedWriter(writer, rules, context)
            let (result, commit) = try body(reviewed)
            try reviewed.check()
            changed = reviewed.changed
            return (result, commit)
        }
        if let transaction { onCommit(result, transaction) }
        guard let transaction, !changed.isEmpty else {
            return Written(result: result, transaction: transaction, followUp: FollowUp())
        }
        var following = Following(store: store, rules: rules, context: context, circumstances: circumstances)
        following.follow(transaction, changed)
        return Written(result: result, transaction: transaction, followUp: following.followUp)
    }

    /// What scripts are told about the world on a date.
    func scriptContext(asOf: CalendarDate) -> ScriptContext {
        var context = ScriptContext(
            asOf: asOf, currency: settings.currency, fiscalYear: settings.fiscalYear, limits: settings.limits,
            language: language, storedLanguage: settings.language ?? .en)
        context.progress = circumstances.progress
        return context
    }
}

/// What a write has led to.
struct Written<Result> {
    /// What the writing answers.
    let result: Result
    /// The transaction, or `nil` when nothing changed or nothing is kept.
    let transaction: Transaction?
    /// What hooks did about it afterwards.
    let followUp: FollowUp
}
