import LunariaCore
import LunariaRender
import LunariaStore

/// Calculates stored runs again, from the stored source, parameters and data, and compares them with what is stored.
public struct VerifyRun {
    /// The names of the runs, or their first digits; all runs if there are none.
    public let names: [String]

    /// Describes what to verify.
    public init(names: [String]) {
        self.names = names
    }

    /// Shows what came out and answers whether all agree.
    public func run(in session: Session, _ presentation: Presentation) throws -> Bool {
        let store = try session.archivedRuns()
        let runs = try store.read(at: .latest) { reader in
            names.isEmpty ? try reader.runs() : try names.map { try FindRun($0).find(reader) }
        }
        if runs.count == 1 {
            // Its payees are counted.
            let verdicts = try runs.map { try verdict(on: $0, session, store) }
            try show(verdicts, session, presentation)
            return verdicts.allSatisfy(\.isGood)
        }
        let lines = runs.reduce(0) { $0 + $1.lineCount }
        let verdicts = try session.circumstances.progress.counting(.run, of: lines, isMeasured: true) { counter in
            var verdicts: [RunVerdict] = []
            var done = 0
            for run in runs {
                verdicts.append(try verdict(on: run, session, store))
                done += run.lineCount
                counter.set(verdicts.count, done: done)
            }
            return verdicts
        }
        try show(verdicts, session, presentation)
        return verdicts.allSatisfy(\.isGood)
    }

    private func verdict(on run: IncentiveRun, _ session: Session, _ store: any Store) throws -> RunVerdict {
        do {
            let plan = try store.read(at: .latest) { reader in
                try StoredPlan(of: run, reader, host: session.host())
            }
            return try RunRecalculation(run: run, plan: plan, session: session, store: store).verdict()
        } catch {
            // One run that cannot be calculated keeps nobody from hearing about the others; a database that fails does.
            let failure = Failure(error)
            switch failure.status {
            case .usage, .badData, .pluginFailed: return RunVerdict(run: run, failure: failure.words)
            case .done, .findings, .storageFailed, .deadline, .interrupted, .terminated: throw error
            }
        }
    }

    private func show(_ verdicts: [RunVerdict], _ session: Session, _ presentation: Presentation) throws {
        switch presentation.format {
        case .json:
            try presentation.showJSON { json in
                try json.beginArray()
                for verdict in verdicts { try verdict.write(to: &json) }
                try json.end()
            }
        case .csv, .xlsx:
            var table = Table(columns: RunVerdict.columns)
            for verdict in verdicts { table.append(verdict.row) }
            try presentation.show(Document([.table(table)]), language: session.language)
        case .text, .markdown, .html:
            let lines = verdicts.flatMap(\.lines)
            let text =
                lines.isEmpty
                ? Label(en: "there are no runs", zh: "没有批次")
                : Label(
                    en: lines.map(\.en).joined(separator: "\n"), zh: lines.map(\.zh).joined(separator: "\n"))
            try presentation.show(Document([.text(text)]), language: session.language)
        }
    }
}
