import GRDB
import LunariaCore

/// Takes the lines and balances of runs and stores each run after them.
final class LineWriter {
    private let runs: RunTable
    private let balances: BalanceTable
    private let sources: PlanSourceTable
    private let transaction: Int64
    private let insertion: PreparedStatement
    private let buffer = BindingBuffer()
    private var number: Int64
    private var digest = LineDigest()
    private var total: Int64 = 0
    private var currency: Currency?
    /// How many runs were stored.
    private(set) var storedRuns = 0

    init(_ db: Database, transaction: Int64) throws(StoreError) {
        self.runs = RunTable(db)
        self.balances = BalanceTable(db)
        self.sources = PlanSourceTable(db)
        self.transaction = transaction
        number = try runs.nextNumber()
        insertion = try PreparedStatement(db, LineTable.insertion)
    }

    /// SHA-256 over the lines and balances since the last stored run.
    var lineDigest: String { digest.hexadecimal }

    /// Whether lines or balances wait for their run.
    var isPending: Bool { !digest.isEmpty }

    /// How many lines wait for their run.
    var pendingLines: Int { digest.count }

    func append(_ line: IncentiveLine) throws(StoreError) {
        try check(line)
        let values = digest.encode(line, id: LineTable.id(run: number, number: digest.count + 1))
        buffer.bind(values, to: insertion, from: 1)
        try insertion.run()
    }

    func append(_ balance: IncentiveBalance) throws(StoreError) {
        let expected = currency ?? balance.opening.currency
        for amount in [balance.opening, balance.closing] where amount.currency != expected {
            throw .refused(
                reason: "balance '\(balance.name)' of payee '\(balance.payee)' is \(amount), expected an amount in "
                    + "\(expected.code): a run has one currency")
        }
        guard try balances.insert(balance, run: number) else {
            throw .refused(
                reason: "balance '\(balance.name)' of payee '\(balance.payee)' is given twice, expected once in a run")
        }
        currency = expected
        digest.append(balance)
    }

    func store(_ run: IncentiveRun, source: PlanSource) throws(StoreError) {
        let figures = [
            ("lines", "\(run.lineCount)", "\(digest.count)"),
            ("total", run.total.description, Money(minorUnits: total, currency: currency ?? run.currency).description),
            ("result hash", run.resultHash, digest.hexadecimal),
            ("currency", run.currency.code, (currency ?? run.currency).code),
        ]
        for (name, found, expected) in figures where found != expected {
            throw .refused(
                reason: "run \(run.name) gives its \(name) as \(found), but the appended lines make \(expected)")
        }
        if let stored = try runs.run(hash: run.hash) {
            throw .refused(reason: "run \(run.name) is stored already, by transaction \(stored.transaction)")
        }
        try check(source, of: run)
        try sources.insert(source, hash: run.sourceHash)
        try runs.insert(StoredRun(number: number, transaction: transaction, run: run))
        storedRuns += 1
        number += 1
        digest = LineDigest()
        total = 0
        currency = nil
    }

    private func check(_ source: PlanSource, of run: IncentiveRun) throws(StoreError) {
        guard !source.files.isEmpty, source.plugin == run.plugin, source.hash == run.sourceHash else {
            throw .refused(
                reason:
                    "the files given with run \(run.name) are not those of plugin '\(run.plugin)' it was calculated "
                    + "by; the plugin may have changed meanwhile, run the plan again")
        }
    }

    /// Checks that a line goes with the ones before it and adds its amount to the total, unless it is held.
    private func check(_ line: IncentiveLine) throws(StoreError) {
        let expected = currency ?? line.amount.currency
        try check(line.amount, of: line, expected)
        if let basis = line.basis { try check(basis, of: line, expected) }
        currency = expected
        if line.kind == .held { return }
        let (sum, overflow) = total.addingReportingOverflow(line.amount.minorUnits)
        if overflow { throw .refused(reason: "the total of the run exceeds what 64-bit minor units can hold") }
        total = sum
    }

    private func check(_ amount: Money, of line: IncentiveLine, _ expected: Currency) throws(StoreError) {
        if amount.currency == expected { return }
        throw .refused(
            reason: "line \(digest.count + 1) (payee '\(line.payee)') has \(amount), expected an amount in "
                + "\(expected.code): a run has one currency")
    }
}
