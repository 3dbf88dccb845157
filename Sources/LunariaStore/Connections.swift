import GRDB
import LunariaCore
import Synchronization

/// The connections to one database: whoever reads or writes takes one and gives it back.
///
/// GRDB's `DatabaseQueue` carries each of them. Its `DatabasePool` is not used, because it writes to the file whenever
/// it is opened, which costs a checkpoint per command and fails for a file that may only be read.
final class Connections: Sendable {
    private let idle: Mutex<[DatabaseQueue]>
    private let make: (@Sendable () throws(StoreError) -> DatabaseQueue)?

    /// Makes connections to a file; `make` opens further ones when several are needed at once.
    init(first: DatabaseQueue, make: @escaping @Sendable () throws(StoreError) -> DatabaseQueue) {
        idle = Mutex([first])
        self.make = make
    }

    /// Makes the one connection there can be to a database in memory.
    init(only: DatabaseQueue) {
        idle = Mutex([only])
        make = nil
    }

    /// Whether several may be used at once.
    var areMany: Bool { make != nil }

    /// Runs `body` on a connection nobody else uses; on a database in memory it waits until there is one.
    func use<Result>(_ body: (DatabaseQueue) throws -> Result) throws -> Result {
        guard let make else { return try body(try shared()) }
        let connection = try idle.withLock { $0.popLast() } ?? make()
        defer { idle.withLock { $0.append(connection) } }
        return try body(connection)
    }

    private func shared() throws(StoreError) -> DatabaseQueue {
        if let connection = idle.withLock({ $0.first }) { return connection }
        throw .failed(reason: Label(en: "the database in memory is closed", zh: "内存中的数据库已关闭"))
    }
}
