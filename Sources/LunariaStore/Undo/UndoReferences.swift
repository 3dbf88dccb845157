import GRDB
import LunariaCore

/// Checks after an undo that no reference is left without its record and none leads in a circle.
struct UndoReferences {
    let db: Database
    let catalog: Catalog
    /// The transaction that takes back.
    let transaction: Int64

    func check(_ conflicts: inout UndoConflicts) throws {
        for object in catalog.schema.objects {
            let table = try catalog.table(object.name)
            for referrer in table.referrers { try checkVanished(table, referrer, &conflicts) }
            for reference in table.references {
                if reference.mustExist { try checkRestored(table, reference, &conflicts) }
                if reference.target == object.name { try checkCycles(table, reference, &conflicts) }
            }
        }
    }

    /// Notes records that refer to one that is gone now.
    private func checkVanished(
        _ table: ObjectTable, _ referrer: ObjectTable.Referrer, _ conflicts: inout UndoConflicts
    ) throws(StoreError) {
        let rows = try PreparedStatement(
            db,
            """
            SELECT child.key, child.tx_from, h.key FROM change c \
            JOIN \(table.stored.history) h ON h.id = c.record AND h.tx_until = c.tx \
            JOIN \(SQLText.identifier(referrer.object)) child ON child.\(SQLText.identifier(referrer.column)) = h.key \
            WHERE c.tx = ?1 AND c.object = ?2 AND c.kind = 3 \
            AND NOT EXISTS (SELECT 1 FROM \(table.stored.current) t WHERE t.key = h.key) ORDER BY child.id
            """)
        defer { rows.reset() }
        bind(rows, table)
        while try rows.step() {
            try conflicts.add { () throws(StoreError) in
                let since = try TransactionLog(db).name(of: rows.integer(1))
                let (key, target) = (rows.text(0), rows.text(2))
                return Label(
                    en: "\(referrer.object) '\(key)', last changed by \(since.en), refers to "
                        + "\(table.object.name) '\(target)'",
                    zh: "\(referrer.object)“\(key)”（最近由\(since.zhBehindWord) 更改）引用 \(table.object.name)“\(target)”")
            }
        }
    }

    /// Notes restored records that refer to one that is not there any more.
    private func checkRestored(
        _ table: ObjectTable, _ reference: ObjectTable.Reference, _ conflicts: inout UndoConflicts
    ) throws(StoreError) {
        let target = SQLText.identifier(reference.target)
        let rows = try restored(
            table, reference,
            " AND NOT EXISTS (SELECT 1 FROM \(target) target WHERE target.key = t.\(SQLText.identifier(reference.column)))"
        )
        defer { rows.reset() }
        while try rows.step() {
            try conflicts.add { () throws(StoreError) in
                let gone = try deletion(of: rows.text(1), reference.target)
                let (key, target) = (rows.text(0), rows.text(1))
                return Label(
                    en:
                        "\(table.object.name) '\(key)' would refer to \(reference.target) '\(target)', which \(gone.en)",
                    zh: "\(table.object.name)“\(key)”将引用 \(reference.target)“\(target)”，而它\(gone.zh)")
            }
        }
    }

    private func checkCycles(
        _ table: ObjectTable, _ reference: ObjectTable.Reference, _ conflicts: inout UndoConflicts
    ) throws {
        let rows = try restored(table, reference, "")
        defer { rows.reset() }
        let checker = ReferenceChecker(db)
        while try rows.step() {
            guard let cycle = try checker.cycle(reference, from: rows.text(0), to: rows.text(1)) else { continue }
            conflicts.add {
                let (key, circle) = (rows.text(0), ReferenceChecker.text(of: cycle))
                return Label(
                    en: "\(table.object.name) '\(key)' would refer to itself: \(circle)",
                    zh: "\(table.object.name)“\(key)”将引用自身：\(circle)")
            }
        }
    }

    private func restored(
        _ table: ObjectTable, _ reference: ObjectTable.Reference, _ condition: String
    ) throws(StoreError) -> PreparedStatement {
        let rows = try PreparedStatement(
            db,
            """
            SELECT t.key, t.\(SQLText.identifier(reference.column)) FROM change c JOIN \(table.stored.current) t ON t.id = c.record \
            WHERE c.tx = ?1 AND c.object = ?2 AND c.kind <> 3 AND t.\(SQLText.identifier(reference.column)) IS NOT NULL\(condition) \
            ORDER BY t.id
            """)
        bind(rows, table)
        return rows
    }

    private func bind(_ rows: PreparedStatement, _ table: ObjectTable) {
        rows.bind(transaction, at: 1)
        rows.bind(table.object.name, at: 2)
    }

    private func deletion(of key: String, _ object: String) throws(StoreError) -> Label {
        let history = SQLText.identifier(StoredTable.historyName(of: object))
        let last = try PreparedStatement(db, "SELECT max(tx_until) FROM \(history) WHERE key = ?")
        defer { last.reset() }
        last.bind(key, at: 1)
        guard try last.step(), let transaction = last.optionalInteger(0) else {
            return Label(en: "does not exist", zh: "不存在")
        }
        let name = try TransactionLog(db).name(of: transaction)
        return Label(en: "was deleted by \(name.en)", zh: "已被\(name.zhBehindWord)删除")
    }
}
