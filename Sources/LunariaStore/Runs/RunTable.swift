import GRDB
import LunariaCore

/// The tables of stored runs and their parameters; rows are added and never changed.
struct RunTable {
    private static let columns = [
        "number", "tx", "hash", "plan", "plugin", "plugin_version", "source_hash", "input_hash", "period_start",
        "period_until", "period_label", "currency", "as_of", "engine", "result_hash", "line_count", "total",
        "context_date", "context_currency", "context_first_month",
    ]
    private let db: Database

    init(_ db: Database) {
        self.db = db
    }

    /// The runs a transaction stored, in order.
    func stored(by transaction: Int64) throws(StoreError) -> [StoredRun] {
        try runs("WHERE tx = ?", [.integer(transaction)])
    }

    /// The runs stored up to a transaction whose hash begins with the digits, oldest first.
    func stored(upTo transaction: Int64, matching prefix: String = "") throws(StoreError) -> [StoredRun] {
        try runs(
            "WHERE tx <= ? AND substr(hash, 1, ?) = ?",
            [.integer(transaction), .integer(Int64(prefix.count)), .text(prefix)])
    }

    /// The run of exactly that hash, also one that the present transaction stores.
    func run(hash: String) throws(StoreError) -> StoredRun? { try runs("WHERE hash = ?", [.text(hash)]).first }

    /// The plugin of a run up to a transaction that was calculated by the source of that hash, or `nil`.
    func plugin(ofSource hash: String, upTo transaction: Int64) throws(StoreError) -> String? {
        let statement = try PreparedStatement(
            db, "SELECT plugin FROM run WHERE source_hash = ? AND tx <= ? ORDER BY number LIMIT 1")
        defer { statement.reset() }
        statement.bind([.text(hash), .integer(transaction)])
        return try statement.step() ? statement.text(0) : nil
    }

    /// The number the next run gets.
    func nextNumber() throws(StoreError) -> Int64 {
        let statement = try PreparedStatement(db, "SELECT ifnull(max(number), 0) + 1 FROM run")
        defer { statement.reset() }
        return try statement.step() ? statement.integer(0) : 1
    }

    /// Adds a run.
    func insert(_ stored: StoredRun) throws(StoreError) {
        let run = stored.run
        let sql = "INSERT INTO run (\(Self.columnList)) VALUES (\(SQLText.placeholders(Self.columns.count)))"
        let statement = try PreparedStatement(db, sql)
        statement.bind([
            .integer(stored.number), .integer(stored.transaction), .text(run.hash), .text(run.plan), .text(run.plugin),
            .text(run.pluginVersion), .text(run.sourceHash), .text(run.inputHash),
            .text(run.period.start.description), .text(run.period.until.description), .text(run.period.label),
            .text(run.currency.code), .integer(run.asOf), .text(run.engine), .text(run.resultHash),
            .integer(Int64(run.lineCount)), .integer(run.total.minorUnits),
            StoredValue(run.context?.asOf.description), StoredValue(run.context?.currency.code),
            StoredValue(run.context.map { Int64($0.fiscalYear.startMonth) }),
        ])
        try statement.run()
        let parameter = try PreparedStatement(db, "INSERT INTO run_parameter (run, name, value) VALUES (?, ?, ?)")
        for (name, value) in run.parameters {
            parameter.bind([.integer(stored.number), .text(name), .text(value)])
            try parameter.run()
        }
    }

    private static var columnList: String { columns.joined(separator: ", ") }

    private func runs(_ condition: String, _ bindings: [StoredValue]) throws(StoreError) -> [StoredRun] {
        let statement = try PreparedStatement(
            db, "SELECT \(Self.columnList) FROM run \(condition) ORDER BY number")
        defer { statement.reset() }
        statement.bind(bindings)
        var runs: [StoredRun] = []
        while try statement.step() { runs.append(try run(statement)) }
        return runs
    }

    private func run(_ row: PreparedStatement) throws(StoreError) -> StoredRun {
        let number = row.integer(0)
        do {
            let currency = try Currency(code: row.text(11))
            let period = try Period(
                from: CalendarDate(parsing: row.text(8)), until: CalendarDate(parsing: row.text(9)),
                label: row.text(10))
            let run = IncentiveRun(
                hash: row.text(2), plan: row.text(3), plugin: row.text(4), pluginVersion: row.text(5),
                sourceHash: row.text(6), parameters: try parameters(of: number), inputHash: row.text(7),
                period: period, currency: currency, asOf: row.integer(12), context: try context(row),
                engine: row.text(13),
                resultHash: row.text(14), lineCount: Int(row.integer(15)),
                total: Money(minorUnits: row.integer(16), currency: currency))
            return StoredRun(number: number, transaction: row.integer(1), run: run)
        } catch let error as StoreError {
            throw error
        } catch {
            let name = row.text(2).prefix(12)
            throw .failed(
                reason: Label(en: "run \(name) cannot be read: \(error)", zh: "批次 \(name) 无法读取：\(error)"))
        }
    }

    /// What the run was told about the world; runs of engine 1 did not note it.
    private func context(_ row: PreparedStatement) throws -> RunContext? {
        guard !row.isNull(17), !row.isNull(18), !row.isNull(19) else { return nil }
        return RunContext(
            asOf: try CalendarDate(parsing: row.text(17)), currency: try Currency(code: row.text(18)),
            fiscalYear: try FiscalYear(startMonth: Int(row.integer(19))))
    }

    private func parameters(of run: Int64) throws(StoreError) -> [String: String] {
        let statement = try PreparedStatement(db, "SELECT name, value FROM run_parameter WHERE run = ?")
        defer { statement.reset() }
        statement.bind(run, at: 1)
        var parameters: [String: String] = [:]
        while try statement.step() { parameters[statement.text(0)] = statement.text(1) }
        return parameters
    }
}
