import LunariaCore

/// Tells hooks of what was committed, and those of what they write in turn.
struct Following {
    /// So many records are told of at once.
    private static let batch = 500
    /// After so many transactions that one write has led to, something is wrong with the hooks.
    private static let mostTransactions = 1000

    /// So many transactions are named in a message.
    private static let mostShown = 20

    let store: any Store
    let rules: any WriteRules
    private let context: WriteContext
    let circumstances: Circumstances
    private(set) var followUp = FollowUp()

    init(store: any Store, rules: any WriteRules, context: WriteContext, circumstances: Circumstances) {
        self.store = store
        self.rules = rules
        self.context = context
        self.circumstances = circumstances
    }

    /// Tells all hooks that follow the objects of what a transaction has changed in them.
    mutating func follow(_ transaction: Transaction, _ objects: Set<String>) {
        do {
            try follow(transaction, objects, after: [], from: transaction)
        } catch {
            let failure = Failure(error)
            let numbers = ([transaction] + followUp.transactions).map { String($0.number) }.joined(separator: "、")
            followUp.failure = Failure(
                failure.status,
                en: "\(kept(after: transaction)), but a hook failed after it:\n\(failure.words.en)",
                zh: "事务 \(numbers) 已保存，但其后有钩子出错：\n\(failure.words.zh)")
        }
    }

    /// What is kept so far: `transaction 7 is kept`.
    private func kept(after transaction: Transaction) -> String {
        let numbers = ([transaction] + followUp.transactions).map { String($0.number) }
        if numbers.count == 1 { return "transaction \(numbers[0]) is kept" }
        let rest = numbers.count > Self.mostShown ? " and \(numbers.count - Self.mostShown) more" : ""
        return "transactions \(numbers.prefix(Self.mostShown).joined(separator: ", "))\(rest) are kept"
    }

    private mutating func follow(
        _ transaction: Transaction, _ objects: Set<String>, after chain: [Follower], from first: Transaction
    ) throws {
        for follower in try rules.followers(of: objects) {
            guard followUp.transactions.count < Self.mostTransactions else {
                throw Failure(
                    .pluginFailed,
                    english:
                        "hooks have written \(Self.mostTransactions) transactions after it, and '\(follower.plugin)' has "
                        + "more to do; see to it that hooks which write objects that others follow do so rarely")
            }
            let context = WriteContext(
                script: context.script, author: context.author, reason: context.reason, kept: kept(after: first))
            let (written, next) = try tell(follower, of: transaction, after: chain, in: context)
            guard let next else { continue }
            followUp.transactions.append(next)
            if !written.isEmpty { try follow(next, written, after: chain + [follower], from: first) }
        }
    }

    /// Tells one hook, in a transaction of its own; answers the objects it has changed that others may follow.
    private func tell(
        _ follower: Follower, of transaction: Transaction, after chain: [Follower], in context: WriteContext
    ) throws -> (changed: Set<String>, transaction: Transaction?) {
        let info = circumstances.info(
            "hook \(follower.plugin) on \(follower.object), after transaction \(transaction.number)")
        let (changed, next) = try store.write(info) { writer in
            let reviewed = ReviewedWriter(writer, rules, context)
            let object = try writer.schema.requireObject(follower.object)
            var last: Int64 = 0
            while true {
                // The change log is read page by page, so that a million changes take no more memory than these.
                let changes = try writer.changes(of: object, in: transaction.number, after: last, limit: Self.batch)
                guard let end = changes.last else { break }
                try rules.tell(follower, of: changes, after: chain, over: reviewed, in: context)
                last = end.record.id
            }
            try reviewed.check()
            return (reviewed.changed, .keep)
        }
        return (changed, next)
    }
}
