import LunariaCore

/// Where lines of a run that correct others come from: what has changed since, and what is taken back.
struct StatementOrigins {
    private let run: IncentiveRun
    private let reader: any StoreReader
    private let causes: AdjustmentCause
    private let ledger: Ledger
    private let rounding: Rounding

    /// Looks for origins in the data that a run saw.
    init(of run: IncentiveRun, _ reader: any StoreReader) throws {
        self.run = run
        self.reader = reader
        causes = try AdjustmentCause(of: run, reader)
        ledger = try Ledger(of: run.plan, reader, in: run.currency)
        rounding = run.parameters["rounding"].flatMap { Rounding(name: $0) } ?? .halfUp
    }

    /// Why an adjustment of a posted period is there.
    func cause(of line: IncentiveLine) throws -> Label { try causes.words(of: line) }

    /// What a clawback takes back; `nil` if the ledger does not hold it.
    func reversal(of line: IncentiveLine) throws -> Reversal? {
        try Reversal(of: line, in: run, ledger, rounding, reader)
    }
}
