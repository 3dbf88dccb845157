import GRDB
import LunariaCore

/// The hash of a transaction: over the hash before, its own entry, the records it changed and the runs it stored.
///
/// The same function serves for writing a transaction and for verifying it, from what stands in the database.
enum TransactionHash {
    /// The hash before the first transaction.
    static let start = ""

    static func make(_ db: Database, of transaction: Transaction, before: String) throws(StoreError) -> String {
        var hash = BufferedHash()
        hash.add { sink in
            sink.append(before)
            sink.append(transaction.number)
            sink.append(transaction.time.millisecondsSince1970)
            sink.append(transaction.actor)
            sink.append(transaction.reason)
            sink.append(Int64(transaction.changes))
        }
        try addChanges(db, transaction.number, to: &hash)
        for run in try RunTable(db).stored(by: transaction.number) { hash.add { run.append(to: &$0) } }
        return hash.hexadecimal
    }

    private static func addChanges(
        _ db: Database, _ transaction: Int64, to hash: inout BufferedHash
    ) throws(StoreError) {
        let changes = try PreparedStatement(
            db, "SELECT object, record, kind, content FROM change WHERE tx = ? ORDER BY object, record")
        defer { changes.reset() }
        changes.bind(transaction, at: 1)
        while try changes.step() {
            hash.add { sink in
                changes.withText(0) { sink.append(text: $0) }
                sink.append(changes.integer(1))
                sink.append(changes.integer(2))
                sink.append(blob: changes.blob(3))
            }
        }
    }
}
