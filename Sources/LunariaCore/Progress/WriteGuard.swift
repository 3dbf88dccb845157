import Synchronization

/// Lets a command be given up from another thread with certainty about what stays.
public final class WriteGuard: Sendable {
    private struct State {
        var isCommitting = false
        var kept: [Int64] = []
    }

    private let state = Mutex(State())

    /// Makes the guard of a command that has written nothing yet.
    public init() {}

    /// Says that all is written and is going to be kept; does not return once the command was given up.
    public func beginCommit() {
        state.withLock { $0.isCommitting = true }
    }

    /// Says which transaction is kept; `nil` if it could not be.
    public func endCommit(_ transaction: Int64?) {
        state.withLock { state in
            state.isCommitting = false
            if let transaction { state.kept.append(transaction) }
        }
    }

    /// Ends the program by `body`, which is given the transactions that are kept; nothing is committed meanwhile.
    ///
    /// Answers `false`, without having called it, while a transaction is being committed.
    public func stop(_ body: (_ kept: [Int64]) -> Void) -> Bool {
        state.withLock { state in
            guard !state.isCommitting else { return false }
            body(state.kept)
            return true
        }
    }
}
