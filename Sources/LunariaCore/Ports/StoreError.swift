/// Why the store cannot do what was asked.
public enum StoreError: Error, Sendable, Hashable, CustomStringConvertible {
    case cannotOpen(path: String, reason: String)
    /// The file was written by a later version.
    case newerFormat(path: String, found: [String])
    case busy(path: String)
    case failed(reason: String)
    case unknownTransaction(Int64, last: Int64)
    /// Records that were changed after the transaction to be undone, each with what changed it.
    case undoConflict(Int64, records: [String])
    case cannotUndo(Int64, reason: String)
    /// The chain does not agree with the data from this transaction on.
    case chainBroken(Int64, reason: String)
    case schemaConflict(String)
    /// What the caller asked for does not go together, such as lines in two currencies in one run.
    case refused(reason: String)

    /// The sentence to show.
    public var description: String {
        switch self {
        case .cannotOpen(let path, let reason): "cannot open the database \(path): \(reason)"
        case .newerFormat(let path, let found):
            "the database \(path) was written by a later version of Lunaria "
                + "(unknown migrations: \(found.joined(separator: ", "))); use that version"
        case .busy(let path): "the database \(path) is in use by another process; try again when it has finished"
        case .failed(let reason): "the database failed: \(reason); nothing was written"
        case .unknownTransaction(let number, let last):
            last == 0
                ? "no transaction \(number): the log is empty"
                : "no transaction \(number); transactions run from 1 to \(last), see `lunaria log`"
        case .undoConflict(let number, let records):
            "transaction \(number) cannot be undone because newer data stand on it:\n"
                + records.map { "  " + $0 }.joined(separator: "\n") + "\nUndo the newer transactions first."
        case .cannotUndo(let number, let reason): "transaction \(number) cannot be undone: \(reason)"
        case .chainBroken(let number, let reason): "the log does not verify at transaction \(number): \(reason)"
        case .schemaConflict(let reason), .refused(let reason): reason
        }
    }
}
