import LunariaCore

/// A run as it stands in the database: its row number, the transaction that stored it, and itself.
struct StoredRun {
    let number: Int64
    let transaction: Int64
    let run: IncentiveRun

    /// Adds everything the database keeps about the run, its lines and balances by way of the result hash.
    func append(to sink: inout ByteSink) {
        sink.append(number)
        for text in [
            run.hash, run.plan, run.plugin, run.pluginVersion, run.sourceHash, run.inputHash,
            run.period.start.description, run.period.until.description, run.period.label, run.currency.code, run.engine,
            run.resultHash,
        ] { sink.append(text) }
        sink.append(run.asOf)
        sink.append(Int64(run.lineCount))
        sink.append(run.total.minorUnits)
        sink.append(Int64(run.parameters.count))
        for (name, value) in run.parameters.sorted(by: { $0.key < $1.key }) {
            sink.append(name)
            sink.append(value)
        }
        // Only what is there, so that runs of engine 1 keep their hash.
        if let context = run.context {
            sink.append("context")
            sink.append(context.asOf.description)
            sink.append(context.currency)
            sink.append(Int64(context.fiscalYear.startMonth))
        }
    }
}
