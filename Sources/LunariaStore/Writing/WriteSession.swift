import class GRDB.Database
import LunariaCore

/// What can be written inside one transaction.
final class WriteSession: ReadSession, StoreWriter {
    /// What the transaction is logged with.
    var reason: String
    private let info: TransactionInfo
    let changes: ChangeLog
    private let previous: Transaction?
    private let defaultCurrency: Currency
    private let references: ReferenceChecker
    private var tables: [String: TableWriter] = [:]
    private var lastTable: TableWriter?
    private var lines: LineWriter?
    private var seen: SeenKeys?
    private var failure: (any Error)?

    init(
        _ db: Database, _ catalog: Catalog, _ info: TransactionInfo, defaultCurrency: Currency
    ) throws(StoreError) {
        self.info = info
        reason = info.reason
        self.defaultCurrency = defaultCurrency
        previous = try TransactionLog(db).last
        changes = try ChangeLog(db, transaction: (previous?.number ?? 0) + 1)
        references = ReferenceChecker(db)
        try super.init(db, catalog, at: .latest, isWriting: true)
    }

    /// Found by the statement that saving finds it by: plugins may be asked about a million records, each as it was.
    override func record(_ object: ObjectDefinition, key: String) throws -> Record? {
        guard try catalog.table(object.name).object == object else { return try super.record(object, key: key) }
        return try attempt { try writer(of: object).record(key: key) }
    }

    func save(_ draft: RecordDraft, _ mode: SaveMode) throws -> SaveOutcome {
        try attempt { try writer(of: draft.object).save(draft, mode) }
    }

    func delete(_ object: ObjectDefinition, key: String) throws -> Bool {
        try attempt { try writer(of: object).delete(key: key) }
    }

    func part<Result>(_ body: () throws -> (Result, Commit)) throws -> Result {
        if let failure { throw failure }
        let count = changes.count
        var outcome: Result?
        var isKept = false
        defer { if !isKept { forget(downTo: count) } }
        try db.inSavepoint {
            let (result, commit) = try body()
            outcome = result
            isKept = commit == .keep
            return isKept ? .commit : .rollback
        }
        guard let outcome else {
            throw StoreError.failed(reason: Label(en: "a part of the transaction did not run", zh: "事务的一部分没有执行"))
        }
        return outcome
    }

    var writtenRows: Int { db.totalChangesCount }

    /// Brings what is known beside the tables in line with what was taken back.
    private func forget(downTo count: Int) {
        changes.forget(downTo: count)
        references.forgetAll()
    }

    func markSeen(key: String, line: Int) throws -> Int? {
        try attempt {
            let keys = try seen ?? SeenKeys(db)
            seen = keys
            return try keys.mark(key, line: line)
        }
    }

    func append(_ line: IncentiveLine) throws { try attempt { try lineWriter().append(line) } }

    func append(_ balance: IncentiveBalance) throws { try attempt { try lineWriter().append(balance) } }

    var lineDigest: String { lines?.lineDigest ?? LineDigest().hexadecimal }

    func store(_ run: IncentiveRun, source: PlanSource) throws {
        try attempt { try lineWriter().store(run, source: source) }
    }

    /// Adds the transaction to the log, or answers `nil` when there is nothing to keep.
    func finish() throws(StoreError) -> Transaction? {
        if let failure { throw StoreError(databaseError: failure) }
        if let lines, lines.isPending {
            let what =
                lines.pendingLines == 0
                ? Label(en: "balances", zh: "余额")
                : Label(en: "\(lines.pendingLines) lines", zh: " \(lines.pendingLines) 行明细")
            throw .refused(
                reason: Label(
                    en: "\(what.en) were appended, but the run they belong to was not stored",
                    zh: "已追加\(what.zh)，但所属批次没有存入"))
        }
        if changes.count == 0, lines?.storedRuns ?? 0 == 0 { return nil }
        let time = max(info.time, previous?.time ?? info.time)
        let entry = Transaction(
            number: changes.transaction, time: time, actor: info.actor, reason: reason, changes: changes.count,
            hash: "")
        let hash = try TransactionHash.make(db, of: entry, before: previous?.hash ?? TransactionHash.start)
        let transaction = Transaction(
            number: entry.number, time: entry.time, actor: entry.actor, reason: entry.reason, changes: entry.changes,
            hash: hash)
        try TransactionLog(db).insert(transaction)
        return transaction
    }

    /// Runs one step of the writing; after any error but a refused record nothing of the transaction may stay.
    private func attempt<Result>(_ step: () throws -> Result) throws -> Result {
        if let failure { throw failure }
        do {
            return try step()
        } catch let problem as RecordProblem {
            throw problem
        } catch {
            failure = error
            throw error
        }
    }

    private func lineWriter() throws(StoreError) -> LineWriter {
        if let lines { return lines }
        let writer = try LineWriter(db, transaction: changes.transaction)
        lines = writer
        return writer
    }

    private func writer(of object: ObjectDefinition) throws -> TableWriter {
        if let lastTable, lastTable.table.object == object { return lastTable }
        if let writer = tables[object.name] {
            try check(object, against: writer.table.object)
            lastTable = writer
            return writer
        }
        let table = try catalog.table(object.name)
        try check(object, against: table.object)
        guard table.isWritable else {
            throw StoreError.refused(
                reason: Label(
                    en: "records of \(object.name) were opened with earlier names, to be read only",
                    zh: "\(object.name) 的记录以较早的名称打开，只能读取"))
        }
        let writer = try TableWriter(db, table, changes, references, defaultCurrency: defaultCurrency)
        tables[object.name] = writer
        lastTable = writer
        return writer
    }

    /// Values go by position, so a definition other than the store's would put them into wrong fields.
    private func check(_ object: ObjectDefinition, against known: ObjectDefinition) throws(StoreError) {
        if object.name == known.name, object.fields == known.fields { return }
        throw .refused(
            reason: Label(
                en: "the fields of \(object.name) are not those the store was opened with; "
                    + "take the object from the store's schema",
                zh: "\(object.name) 的字段与打开数据库时的不同；请使用数据库结构中的对象"))
    }
}
