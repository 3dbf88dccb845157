import GRDB
import LunariaCore

/// Takes back everything a transaction changed, within a new transaction.
struct Undo {
    let db: Database
    let undone: Transaction

    /// Finds the transaction to be taken back; one that is not there or made something final is refused.
    init(_ db: Database, _ number: Int64) throws(StoreError) {
        let log = TransactionLog(db)
        guard number > 0, let transaction = try log.transaction(number) else {
            throw .unknownTransaction(number, last: try log.last?.number ?? 0)
        }
        if let stored = try RunTable(db).stored(by: number).first {
            throw .cannotUndo(
                number,
                reason: Label(
                    en: "it stored run \(stored.run.name), and runs are kept as evidence of what was paid",
                    zh: "它保存了批次 \(stored.run.name)，批次须留作发放的凭据"))
        }
        try UndoLedger(db: db, undone: number).check()
        self.db = db
        self.undone = transaction
    }

    /// The reason the new transaction is logged with.
    func reason(_ given: String) -> String {
        "undo of transaction \(undone.number): \(undone.reason)" + (given.isEmpty ? "" : " (\(given))")
    }

    /// Restores what was before; changes nothing that stays if newer data stand on it.
    func run(_ changes: ChangeLog, _ catalog: Catalog, _ counter: Progress.Counter = .init()) throws {
        let definitions = try Definitions(db)
        var tables: [UndoTable] = []
        for object in try changedObjects() {
            guard let table = definitions.table(object, declared: nil) else { continue }
            tables.append(try UndoTable(db, table, undone: undone.number))
        }
        var conflicts = UndoConflicts()
        for table in tables { try table.check(&conflicts) }
        if conflicts.isEmpty {
            // What goes makes room for what comes back: a record may have been deleted and made anew under its key.
            for table in tables { try table.removeCreated(changes, counter) }
            for table in tables { try table.restore(changes, counter) }
            try UndoReferences(db: db, catalog: catalog, transaction: changes.transaction).check(&conflicts)
        }
        if !conflicts.isEmpty { throw StoreError.undoConflict(undone.number, records: conflicts.list) }
    }

    private func changedObjects() throws(StoreError) -> [String] {
        let rows = try PreparedStatement(db, "SELECT DISTINCT object FROM change WHERE tx = ? ORDER BY object")
        defer { rows.reset() }
        rows.bind(undone.number, at: 1)
        var objects: [String] = []
        while try rows.step() { objects.append(rows.text(0)) }
        return objects
    }
}
