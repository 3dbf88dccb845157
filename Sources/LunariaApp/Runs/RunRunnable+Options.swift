import LunariaCore

extension RunRunnable {
    /// Refuses options that mean nothing for what is run.
    func checkOptions(of runnable: Runnable) throws(Failure) {
        if against != nil, runnable.kind != .incentive {
            throw refusal("--against compares runs of incentive plans", runnable)
        }
        if explained != nil, runnable.kind != .classification {
            throw refusal("--explain explains what a classification makes of a record", runnable)
        }
        if applies, runnable.kind != .planner { throw refusal("--apply stores what a planner proposes", runnable) }
        if failOn != nil {
            switch runnable.kind {
            case .alert, .command, .report: break
            case .incentive, .classification, .planner:
                throw refusal("--fail-on goes by what an alert, a command or a report finds", runnable)
            }
        }
    }

    /// Refuses to write to data of an earlier transaction.
    func checkWritesPresent(_ what: String) throws(Failure) {
        guard moment == .latest else {
            throw Failure(
                .usage, "\(what), and data of an earlier transaction cannot be written; leave --at out")
        }
    }

    private func refusal(_ what: String, _ runnable: Runnable) -> Failure {
        Failure(.usage, "\(runnable.name) is \(runnable.kind.phrase); \(what)")
    }
}
