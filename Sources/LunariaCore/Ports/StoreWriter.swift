/// What can be written inside one transaction.
public protocol StoreWriter: StoreReader, RecordWriter {
    /// Runs a part of the writing; what it has written is taken back where it throws or answers `Commit.discard`.
    func part<Result>(_ body: () throws -> (Result, Commit)) throws -> Result
    /// How many rows were written so far, those that were taken back among them: whether it has grown says whether
    /// something was written.
    var writtenRows: Int { get }
    /// Notes on which line of its file an import meets a key; answers the earlier line, if it met the key before.
    func markSeen(key: String, line: Int) throws -> Int?
    /// Adds a line to the run being calculated; numbered from 1 in the order of the calls.
    func append(_ line: IncentiveLine) throws
    /// Adds a balance to the run being calculated, after its lines; a payee has one balance of a name.
    func append(_ balance: IncentiveBalance) throws
    /// SHA-256 over the lines and balances appended since the last stored run, in hexadecimal: the run's `resultHash`.
    var lineDigest: String { get }
    /// Stores the run to which the appended lines belong, and the files it was calculated by unless they are kept already.
    ///
    /// The run's count, total and `resultHash` must be those of the lines, its `sourceHash` that of the source.
    func store(_ run: IncentiveRun, source: PlanSource) throws
}

/// Which records a save may meet.
public enum SaveMode: Sendable, Hashable {
    /// Only a record that is not there yet.
    case create
    /// Only a record that is there.
    case update
    /// Either.
    case upsert
}

/// What a save did.
public enum SaveOutcome: Sendable, Hashable {
    case created(id: Int64)
    case updated(id: Int64)
    case unchanged(id: Int64)

    /// The database id of the record.
    public var id: Int64 {
        switch self {
        case .created(let id), .updated(let id), .unchanged(let id): id
        }
    }
}
