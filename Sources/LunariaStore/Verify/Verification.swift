import GRDB
import LunariaCore

/// Walks the chain of transactions and compares every hash with the data.
struct Verification {
    private let db: Database
    private let tables: [String: TableVerifier]
    private let cursors = OpenCursors()
    /// Hashes of plan sources that were found to agree; many runs share one.
    private var soundSources: Set<String> = []
    private var counter = Progress.Counter()

    init(_ db: Database) throws(StoreError) {
        self.db = db
        let definitions = try Definitions(db)
        var tables: [String: TableVerifier] = [:]
        for object in definitions.objects {
            guard let table = definitions.table(object, declared: nil) else { continue }
            tables[object] = try TableVerifier(db, table)
        }
        self.tables = tables
    }

    /// How many changes and lines of runs there are to compare.
    func changes() throws(StoreError) -> Int {
        let sums = try PreparedStatement(
            db, "SELECT (SELECT ifnull(sum(changes), 0) FROM tx) + (SELECT ifnull(sum(line_count), 0) FROM run)")
        defer { sums.reset() }
        return try sums.step() ? Int(sums.integer(0)) : 0
    }

    /// Verifies everything and returns the number of transactions; the first one that does not agree is thrown.
    mutating func run(_ counter: Progress.Counter) throws -> Int64 {
        self.counter = counter
        let log = TransactionLog(db)
        let last = try log.last?.number ?? 0
        var before = TransactionHash.start
        var number: Int64 = 0
        while number < last {
            number += 1
            guard let transaction = try log.transaction(number) else {
                throw StoreError.chainBroken(number, reason: Label(en: "it is missing from the log", zh: "日志中没有它"))
            }
            if let reason = try readableProblem(in: transaction, before: before) {
                throw StoreError.chainBroken(number, reason: reason)
            }
            before = transaction.hash
        }
        try checkStrays(after: last)
        try checkFile(last)
        return last
    }

    /// Looks for what makes a file lie about its data: an index that disagrees with its table, a trigger, a view.
    private func checkFile(_ last: Int64) throws(StoreError) {
        let additions = try PreparedStatement(
            db, "SELECT type || ' ' || name FROM sqlite_schema WHERE type IN ('trigger', 'view') LIMIT 1")
        defer { additions.reset() }
        if try additions.step() {
            let addition = additions.text(0)
            throw .chainBroken(
                last,
                reason: Label(
                    en: "the file has a \(addition), which Lunaria did not make",
                    zh: "文件中有并非 Lunaria 建立的 \(addition)"))
        }
        let integrity = try PreparedStatement(db, "PRAGMA integrity_check(1)")
        defer { integrity.reset() }
        guard try integrity.step(), integrity.text(0) != "ok" else { return }
        let damage = integrity.text(0)
        throw .chainBroken(last, reason: Label(en: "the file is damaged: \(damage)", zh: "文件已损坏：\(damage)"))
    }

    /// What is wrong with a transaction; what cannot even be read was altered.
    private mutating func readableProblem(in transaction: Transaction, before: String) throws -> Label? {
        do {
            return try problem(in: transaction, before: before)
        } catch let error as CalendarError {
            return Self.unreadable(error)
        } catch let error as NumberError {
            return Self.unreadable(error)
        }
    }

    private mutating func problem(in transaction: Transaction, before: String) throws -> Label? {
        var count = 0
        for object in try changedObjects(transaction.number) {
            guard let table = tables[object] else {
                return Label(
                    en: "it changed the object '\(object)', which has no tables",
                    zh: "它更改了对象“\(object)”，而该对象没有数据表")
            }
            if let problem = try table.problem(in: transaction.number, count: &count, counter) { return problem }
        }
        if count != transaction.changes {
            let stray = try strays().first { $0.transaction == transaction.number }
            return stray?.reason
                ?? Label(
                    en: "it changed \(transaction.changes) records, but its list has \(count)",
                    zh: "它更改了 \(transaction.changes) 条记录，而更改清单中有 \(count) 条")
        }
        for run in try RunTable(db).stored(by: transaction.number) {
            if let problem = try problem(with: run) { return problem }
        }
        if try TransactionHash.make(db, of: transaction, before: before) == transaction.hash { return nil }
        return Label(
            en: "its entry in the log, its list of changes, its run or the hash before it was altered",
            zh: "它的日志条目、更改清单、批次或前一哈希被改动过")
    }

    private mutating func problem(with stored: StoredRun) throws -> Label? {
        var digest = LineDigest()
        var total: Int128 = 0
        var isInOrder = true
        try LineTable(db).forEach(of: stored, .all, cursors) { line in
            digest.append(line)
            counter.advance()
            isInOrder = isInOrder && line.number == digest.count
            if line.kind != .held { total += Int128(line.amount.minorUnits) }
        }
        for balance in try BalanceTable(db).balances(of: stored) { digest.append(balance) }
        let run = stored.run
        let agrees =
            digest.hexadecimal == run.resultHash && digest.count == run.lineCount
            && total == Int128(run.total.minorUnits) && isInOrder
        if agrees { return try problem(withSourceOf: run) }
        return Label(
            en: "the lines or balances of run \(run.name) are not those it was stored with",
            zh: "批次 \(run.name) 的明细或余额与存入时不同")
    }

    private mutating func problem(withSourceOf run: IncentiveRun) throws(StoreError) -> Label? {
        if run.engine == Self.engineWithoutSource || soundSources.contains(run.sourceHash) { return nil }
        guard let source = try PlanSourceTable(db).source(run.sourceHash, plugin: run.plugin) else {
            return Label(
                en: "the plugin files run \(run.name) was calculated by are missing",
                zh: "计算批次 \(run.name) 所用的插件文件缺失")
        }
        guard source.hash == run.sourceHash else {
            return Label(
                en: "the plugin files run \(run.name) was calculated by were altered",
                zh: "计算批次 \(run.name) 所用的插件文件被改动过")
        }
        soundSources.insert(run.sourceHash)
        return nil
    }

    /// Runs were stored without the files of their plan at first.
    private static let engineWithoutSource = "1"

    /// Looks for anything that no transaction accounts for.
    private func checkStrays(after last: Int64) throws {
        if let stray = try strays().first { throw StoreError.chainBroken(stray.transaction, reason: stray.reason) }
        let leftovers = [
            (
                "SELECT tx FROM change WHERE tx > ?1 OR tx < 1",
                Label(
                    en: "it is missing from the log, but its changes are listed",
                    zh: "日志中没有它，更改清单中却有它的更改")
            ),
            (
                "SELECT tx FROM run WHERE tx > ?1 OR tx < 1",
                Label(en: "it is missing from the log, but its run is there", zh: "日志中没有它，它的批次却在")
            ),
            (
                "SELECT 0 FROM line WHERE run NOT IN (SELECT number FROM run)",
                Label(en: "there are lines of a run that is not stored", zh: "有明细属于未存入的批次")
            ),
            (
                "SELECT 0 FROM run_parameter WHERE run NOT IN (SELECT number FROM run)",
                Label(en: "there are parameters of a run that is not stored", zh: "有参数属于未存入的批次")
            ),
            (
                "SELECT 0 FROM balance WHERE run NOT IN (SELECT number FROM run)",
                Label(en: "there are balances of a run that is not stored", zh: "有余额属于未存入的批次")
            ),
            (
                "SELECT 0 FROM plan_source WHERE hash NOT IN (SELECT source_hash FROM run)",
                Label(
                    en: "there are files of a plugin that no run was calculated by",
                    zh: "有插件文件不属于任何批次的计算")
            ),
        ]
        for (sql, reason) in leftovers {
            let rows = try PreparedStatement(db, sql + " LIMIT 1")
            defer { rows.reset() }
            if sql.contains("?1") { rows.bind(last, at: 1) }
            if try rows.step() { throw StoreError.chainBroken(rows.integer(0), reason: reason) }
        }
    }

    /// The first version of each object that no transaction accounts for, in order of transaction.
    private func strays() throws(StoreError) -> [(transaction: Int64, reason: Label)] {
        var strays: [(transaction: Int64, reason: Label)] = []
        for table in tables.values { if let stray = try table.stray() { strays.append(stray) } }
        return strays.sorted { ($0.transaction, $0.reason.en) < ($1.transaction, $1.reason.en) }
    }

    private static func unreadable(_ error: some Spoken) -> Label {
        Label(en: "it holds what cannot be read: \(error.words.en)", zh: "其中有无法读取的内容：\(error.words.zh)")
    }

    private func changedObjects(_ transaction: Int64) throws(StoreError) -> [String] {
        let rows = try PreparedStatement(db, "SELECT DISTINCT object FROM change WHERE tx = ? ORDER BY object")
        defer { rows.reset() }
        rows.bind(transaction, at: 1)
        var objects: [String] = []
        while try rows.step() { objects.append(rows.text(0)) }
        return objects
    }
}
