import LunariaCore
import LunariaStore

/// Calculates one stored run again over the data as they were, and finds where it differs from what is stored.
struct RunRecalculation {
    let run: IncentiveRun
    let plan: StoredPlan
    let session: Session
    let store: any Store
    private var moment: Moment { .transaction(run.asOf) }

    func verdict() throws -> RunVerdict {
        try store.read(at: moment) { reader in
            var verdict = RunVerdict(run: run)
            var digest = LineDigest()
            let calculated = try calculate(reader) { line in digest.append(line) }
            for balance in calculated.calculation.balances { digest.append(balance) }
            verdict.causes = try causes(calculated, digest.hexadecimal, reader)
            if try storedDigest(reader) != digest.hexadecimal {
                verdict.difference = try difference(calculated.calculation.balances, reader)
            }
            return verdict
        }
    }

    private func calculate(
        _ reader: any StoreReader, emit: @escaping (IncentiveLine) throws -> Void
    ) throws -> CalculatedRun {
        try plan.calculation(in: session, store, at: moment).calculate(over: reader, emit: emit)
    }

    private func causes(
        _ calculated: CalculatedRun, _ digest: String, _ reader: any StoreReader
    ) throws -> [RunVerdict.Cause] {
        let identity = IncentiveRun.identity(
            plan: run.plan, sourceHash: run.sourceHash, parameters: run.parameters, inputHash: run.inputHash,
            engine: run.engine)
        var causes: [RunVerdict.Cause] = []
        if calculated.inputHash != run.inputHash { causes.append(.data) }
        if calculated.calculation.sourceHash != run.sourceHash { causes.append(.plan) }
        if identity != run.hash || calculated.parameters != run.parameters { causes.append(.parameters) }
        if run.engine != IncentiveRun.engine { causes.append(.engine) }
        if try storedDigest(reader) != run.resultHash { causes.append(.lines) }
        if causes.isEmpty, calculated.run(resultHash: digest) != run { causes.append(.run) }
        return causes
    }

    private func storedDigest(_ reader: any StoreReader) throws -> String {
        var digest = LineDigest()
        try reader.forEachLine(of: run, payee: nil) { line in digest.append(line) }
        for balance in try reader.balances(of: run) { digest.append(balance) }
        return digest.hexadecimal
    }

    /// Stops a calculation whose rest nobody needs.
    private struct Found: Error {
        let difference: RunVerdict.Difference
    }

    /// The first difference; the run is calculated once more, so that no more than a line need be kept in memory.
    private func difference(
        _ balances: [IncentiveBalance], _ reader: any StoreReader
    ) throws -> RunVerdict.Difference? {
        var count = 0
        do {
            _ = try calculate(reader) { line in
                count = line.number
                let stored = try reader.line(line.number, of: run)
                if stored != line {
                    throw Found(difference: .line(number: line.number, stored: stored, calculated: line))
                }
            }
        } catch let found as Found {
            return found.difference
        }
        if let stored = try reader.line(count + 1, of: run) {
            return .line(number: count + 1, stored: stored, calculated: nil)
        }
        return try balanceDifference(balances, reader)
    }

    private func balanceDifference(
        _ calculated: [IncentiveBalance], _ reader: any StoreReader
    ) throws -> RunVerdict.Difference? {
        let stored = try reader.balances(of: run)
        if let changed = stored.first(where: { !calculated.contains($0) }) {
            let other = calculated.first { $0.payee == changed.payee && $0.name == changed.name }
            return .balance(stored: changed, calculated: other)
        }
        return calculated.first { !stored.contains($0) }.map { .balance(stored: nil, calculated: $0) }
    }
}
