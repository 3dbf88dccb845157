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
                reason: Label(
                    en: "balance '\(balance.name)' of payee '\(balance.payee)' is \(amount), expected an amount in "
                        + "\(expected.code): a run has one currency",
                    zh: "收款人“\(balance.payee)”的余额“\(balance.name)”为 \(amount)，应为 \(expected.code) 金额：一个批次"
                        + "只有一种币种"))
        }
        guard try balances.insert(balance, run: number) else {
            throw .refused(
                reason: Label(
                    en: "balance '\(balance.name)' of payee '\(balance.payee)' is given twice, expected once in a run",
                    zh: "收款人“\(balance.payee)”的余额“\(balance.name)”出现两次，每个批次应只有一次"))
        }
        currency = expected
        digest.append(balance)
    }

    func store(_ run: IncentiveRun, source: PlanSource) throws(StoreError) {
        let figures = [
            (Label(en: "lines", zh: "行数"), "\(run.lineCount)", "\(digest.count)"),
            (
                Label(en: "total", zh: "合计"), run.total.description,
                Money(minorUnits: total, currency: currency ?? run.currency).description
            ),
            (Label(en: "result hash", zh: "结果哈希"), run.resultHash, digest.hexadecimal),
            (Label(en: "currency", zh: "币种"), run.currency.code, (currency ?? run.currency).code),
        ]
        for (name, found, expected) in figures where found != expected {
            throw .refused(
                reason: Label(
                    en: "run \(run.name) gives its \(name.en) as \(found), but the appended lines make \(expected)",
                    zh: "批次 \(run.name) 的\(name.zh)为 \(found)，而追加的明细为 \(expected)"))
        }
        if let stored = try runs.run(hash: run.hash) {
            throw .refused(
                reason: Label(
                    en: "run \(run.name) is stored already, by transaction \(stored.transaction)",
                    zh: "批次 \(run.name) 已由事务 \(stored.transaction) 存入"))
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
                reason: Label(
                    en:
                        "the files given with run \(run.name) are not those of plugin '\(run.plugin)' it was calculated "
                        + "by; the plugin may have changed meanwhile, run the plan again",
                    zh: "随批次 \(run.name) 给出的文件不是计算时所用的插件“\(run.plugin)”的文件；插件可能已在此期间更改，请重新"
                        + "运行方案"))
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
        if overflow {
            throw .refused(
                reason: Label(
                    en: "the total of the run exceeds what 64-bit minor units can hold",
                    zh: "批次的合计超出 64 位最小货币单位所能容纳的范围"))
        }
        total = sum
    }

    private func check(_ amount: Money, of line: IncentiveLine, _ expected: Currency) throws(StoreError) {
        if amount.currency == expected { return }
        throw .refused(
            reason: Label(
                en: "line \(digest.count + 1) (payee '\(line.payee)') has \(amount), expected an amount in "
                    + "\(expected.code): a run has one currency",
                zh: "第 \(digest.count + 1) 行（收款人“\(line.payee)”）为 \(amount)，应为 \(expected.code) 金额：一个批次只有"
                    + "一种币种"))
    }
}
