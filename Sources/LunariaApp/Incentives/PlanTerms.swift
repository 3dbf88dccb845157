import LunariaCore
import LunariaRender

/// The parameters a run was calculated with, in words.
struct PlanTerms {
    private let run: IncentiveRun
    private let definitions: [String: ParameterDefinition]
    private let values: [String: ParameterValue]

    /// Takes them from a run and its plan; without a plan, from what the run has written down.
    init(of run: IncentiveRun, _ plan: StoredPlan?) {
        self.init(of: run, plan?.plan.runnable.parameters ?? [], plan?.values ?? [:])
    }

    /// Takes them from a run and what was given to its plan.
    init(of run: IncentiveRun, _ definitions: [ParameterDefinition], _ values: [String: ParameterValue]) {
        self.run = run
        self.definitions = Dictionary(definitions.map { ($0.name, $0) }) { first, _ in first }
        self.values = values
    }

    /// Each parameter on a line; rate tables as they are written.
    var lines: [Document.Block] { names.map { line($0) } }

    /// Each parameter on a line, and below them each rate table as a table.
    var linesAndTables: [Document.Block] {
        let tables = names.compactMap { name in
            if case .rateTable(let table)? = values[name] { (name, table) } else { nil }
        }
        return names.filter { name in !tables.contains { $0.0 == name } }.map { line($0) }
            + tables.flatMap { [.heading(level: 2, label($0)), .table(Self.table($1))] }
    }

    private var names: [String] { run.parameters.keys.filter { $0 != "period" }.sorted() }

    private func label(_ name: String) -> Label { definitions[name]?.label ?? Label(name) }

    private func line(_ name: String) -> Document.Block {
        let text = run.parameters[name] ?? ""
        if let words = definitions[name]?.words[text] { return .fact(label: label(name), words) }
        switch values[name] {
        case .integer(let integer)?: return .metric(label: label(name), .integer(integer))
        case .decimal(let decimal)?: return .metric(label: label(name), .decimal(decimal))
        case .money(let money)?: return .metric(label: label(name), .money(money))
        case .percent(let percent)?: return .metric(label: label(name), .percent(percent))
        case .boolean(let boolean)?: return .metric(label: label(name), .boolean(boolean))
        case .date(let date)?: return .metric(label: label(name), .date(date))
        case .period(let period)?: return .fact(label: label(name), period.days)
        case .text?, .rateTable?, nil: return .metric(label: label(name), .text(text))
        }
    }

    private static let noLimit = Label(en: "no limit", zh: "不限")

    private static func table(_ table: RateTable) -> Table {
        Table(
            columns: [
                .init(.from, title: Label(en: "from", zh: "自（含）"), alignment: .trailing),
                .init(.upTo, alignment: .trailing, words: [noLimit.en: noLimit]), .init(.rate, alignment: .trailing),
            ],
            rows: table.slices.map { slice in
                [.decimal(slice.from), slice.until.map(Value.decimal) ?? .text(noLimit.en), .percent(slice.rate)]
            })
    }
}
