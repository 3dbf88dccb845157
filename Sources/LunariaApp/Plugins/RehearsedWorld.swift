import LunariaCore

/// The company of one example of a spec: a workspace in memory, on which the use cases of the program work.
final class RehearsedWorld: SpecWorld {
    private let session: Session

    init(_ session: Session) {
        self.session = session
    }

    func rows(_ query: Query) throws -> any RowCursor {
        // The rows are collected, because the store in memory has one connection and a spec runs plans while it reads.
        try session.store().read(at: .latest) { reader in try CollectedRows(reader.rows(query)) }
    }

    func aggregate(_ query: AggregateQuery) throws -> [AggregateRow] {
        try session.store().read(at: .latest) { reader in try reader.aggregate(query) }
    }

    func save(_ draft: RecordDraft, _ mode: SaveMode) throws -> SaveOutcome {
        try session.store().write(session.circumstances.info("spec")) { writer in (try writer.save(draft, mode), .keep)
        }
        .result
    }

    func delete(_ object: ObjectDefinition, key: String) throws -> Bool {
        try session.store().write(session.circumstances.info("spec")) { writer in
            (try writer.delete(object, key: key), .keep)
        }
        .result
    }

    func run(_ name: String, _ parameters: [String: String], asOf: CalendarDate?) throws -> SpecResult {
        let runnable = try session.host().runnable(name)
        let values = try ParameterResolution(runnable: runnable, settings: session.settings)
            .resolve(parameters, flags: [])
        var request = RunRunnable(name: name)
        request.asOf = asOf
        switch runnable.kind {
        case .command: return .document(try runCommand(runnable, values, request))
        case .incentive: return .run(try runIncentive(try session.host().plan(name), values, request))
        }
    }

    private func runIncentive(
        _ plan: Plan, _ values: [String: ParameterValue], _ request: RunRunnable
    ) throws -> SpecRun {
        let unseen = Presentation(format: .text, output: ResultOutput(), width: nil)
        let report = try RunIncentive(plan: plan, values: values, request: request).run(in: session, unseen)
        guard let run = report.run else { throw Failure(.storageFailed, "the run of \(plan.runnable.name) was not stored") }
        var lines: [IncentiveLine] = []
        try session.store().read(at: .latest) { reader in
            try reader.forEachLine(of: run, payee: nil) { line in lines.append(line) }
        }
        return SpecRun(run: run, lines: lines, findings: report.findings)
    }

    private func runCommand(
        _ command: Runnable, _ values: [String: ParameterValue], _ request: RunRunnable
    ) throws -> Document {
        let context = request.context(session, asOf: request.asOf ?? session.circumstances.today)
        let host = session.host()
        if command.writes.isEmpty {
            return try session.store().read(at: .latest) { reader in
                try host.run(command, values, over: .reading(reader), in: context)
            }
        }
        return try session.store().write(session.circumstances.info("run \(command.name)")) { writer in
            (try host.run(command, values, over: .writing(writer), in: context), .keep)
        }
        .result
    }
}
