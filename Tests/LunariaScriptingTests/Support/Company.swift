import LunariaCore
import LunariaScripting
import LunariaStore

/// A small company to try plugins on: its plugins in a folder, its data in memory.
final class Company {
    static let limits = ScriptLimits(seconds: 5, megabytes: 32)

    let folder: TestFolder
    let settings: WorkspaceSettings
    let catalog: PluginCatalog
    let store: SQLiteStore
    let host: LuaScriptHost

    /// Makes a company with further files, such as `scripts/x.lua`, beside those every test has.
    init(_ files: [String: String] = [:], limits: ScriptLimits = limits, currency: String = "CNY") throws {
        folder = try TestFolder()
        for (name, text) in Self.files.merging(files, uniquingKeysWith: { _, own in own }) { folder.write(name, text) }
        settings = WorkspaceSettings(currency: try Currency(code: currency), limits: limits)
        catalog = PluginCatalog(sources: [.init(path: folder.path, origin: .workspace)])
        store = try SQLiteStore.inMemory(schema: catalog.schema, defaultCurrency: settings.currency)
        host = LuaScriptHost(catalog: catalog, settings: settings)
        try seed()
    }

    static let info = TransactionInfo(actor: "test", reason: "test", time: Timestamp(millisecondsSince1970: 0))

    var context: ScriptContext {
        ScriptContext(
            asOf: CalendarDate.make("2026-03-31"), currency: settings.currency, fiscalYear: settings.fiscalYear,
            limits: settings.limits)
    }

    /// Runs a command that may write.
    @discardableResult
    func run(_ name: String, _ parameters: [String: ParameterValue] = [:]) throws -> Document {
        let runnable = try host.runnable(name)
        return try store.write(Self.info) { writer in
            (try host.run(runnable, parameters, over: .writing(writer), in: context), .keep)
        }.result
    }

    /// Runs a command over a store that is only read.
    func read(_ name: String) throws -> Document {
        let runnable = try host.runnable(name)
        return try store.read(at: .latest) { reader in
            try host.run(runnable, [:], over: .reading(reader), in: context)
        }
    }

    /// The lines of a plan for a period, each in one text.
    func pay(
        _ plan: String, _ period: String, _ more: [String: ParameterValue] = [:],
        adjust: (inout PlanJob) -> Void = { _ in }
    ) throws -> Payment {
        var parameters = more
        parameters["period"] = .period(try Period(parsing: period))
        var job = PlanJob(plan: try host.plan(plan), parameters: parameters, context: context)
        adjust(&job)
        var lines: [String] = []
        let calculation = try store.read(at: .latest) { reader in
            try host.calculate(job, over: reader) { line in
                lines.append("\(line.payee) \(line.opportunity ?? "-") \(line.rule) \(line.amount)")
            }
        }
        return Payment(lines: lines, paysEveryDeal: calculation.paysEveryDeal, inputHash: calculation.inputHash)
    }

    struct Payment: Equatable {
        var lines: [String]
        var paysEveryDeal: Bool
        var inputHash: String
    }

    /// Everything in the store, and how many transactions agree with the log.
    func snapshot() throws -> [String] {
        let count = try store.verify()
        return try store.read(at: .latest) { reader in
            var rows = ["\(count) transactions"]
            for object in reader.schema.objects {
                let cursor = try reader.rows(Query(object.name))
                while try cursor.next() {
                    rows.append(
                        "\(object.name) "
                            + (try cursor.columns.indices.map { try cursor.value($0).fileText }.joined(separator: "|")))
                }
            }
            return rows
        }
    }
}

extension CalendarDate {
    static func make(_ text: String) -> CalendarDate { (try? CalendarDate(parsing: text)) ?? .first }
}

extension Document {
    /// The texts of all blocks of text.
    var texts: [String] {
        blocks.compactMap { block in
            if case .text(let text) = block { text.en } else { nil }
        }
    }
}
