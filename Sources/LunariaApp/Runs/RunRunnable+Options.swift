import LunariaCore

extension RunRunnable {
    /// Refuses options that mean nothing to what is run.
    func checkOptions(for runnable: Runnable) throws(Failure) {
        let kind = runnable.kind
        if against != nil, kind != .incentive {
            throw Failure(.usage, "\(name) is \(kind.phrase); --against compares runs of incentive plans")
        }
        if explained != nil, kind != .classification {
            throw Failure(
                .usage, "\(name) is \(kind.phrase); --explain explains what a classification makes of a record")
        }
    }
}
