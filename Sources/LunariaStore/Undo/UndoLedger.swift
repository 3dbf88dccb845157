import GRDB
import LunariaCore

/// Keeps an undo away from what is final: postings, and adjustments of periods that are posted.
struct UndoLedger {
    let db: Database
    let undone: Int64

    /// Refuses a transaction that changed a posting, or an adjustment of a posted period.
    func check() throws(StoreError) {
        if let posting = try version(of: "posting", ["plan", "period"]) {
            throw .cannotUndo(
                undone,
                reason: Label(
                    en: "it posted \(posting[1]) of \(posting[0]), and posted is posted; "
                        + "`lunaria incentive adjust` corrects it",
                    zh: "它入账了 \(posting[0]) 的 \(posting[1])，入账不能撤销；请用 `lunaria incentive adjust` 更正"))
        }
        let isPosted = "t.date BETWEEN p.first_day AND p.last_day"
        let join = "JOIN posting p ON p.plan = t.plan AND \(isPosted)"
        if let adjustment = try version(of: "adjustment", ["key", "plan", "date"], join, ["period"]) {
            throw .cannotUndo(
                undone,
                reason: Label(
                    en: "it changed adjustment \(adjustment[0]) of \(adjustment[2]), and \(adjustment[3]) of "
                        + "\(adjustment[1]) is posted; make an adjustment that reverses it",
                    zh: "它更改了 \(adjustment[2]) 的调整 \(adjustment[0])，而 \(adjustment[1]) 的 \(adjustment[3]) 已入账；"
                        + "请做一笔相反的调整"))
        }
    }

    /// Fields of a version that the transaction made or ended, with those of what it is joined to; `nil` if there is none.
    private func version(
        of object: String, _ fields: [String], _ join: String = "", _ joined: [String] = []
    ) throws(StoreError) -> [String]? {
        guard try hasChanged(object) else { return nil }
        let table = StoredTable(object: object, columns: [])
        let columns = SQLText.identifiers(fields)
        let names = (fields.map { "t." + SQLText.identifier($0) } + joined.map { "p." + SQLText.identifier($0) })
        let list = names.joined(separator: ", ")
        let rows = try PreparedStatement(
            db,
            """
            SELECT \(list) FROM (SELECT \(columns) FROM \(table.current) WHERE tx_from = ?1 UNION ALL \
            SELECT \(columns) FROM \(table.history) WHERE tx_from = ?1 OR tx_until = ?1) t \(join) LIMIT 1
            """)
        defer { rows.reset() }
        rows.bind(undone, at: 1)
        return try rows.step() ? names.indices.map { rows.text(Int32($0)) } : nil
    }

    private func hasChanged(_ object: String) throws(StoreError) -> Bool {
        let rows = try PreparedStatement(db, "SELECT 1 FROM change WHERE tx = ?1 AND object = ?2 LIMIT 1")
        defer { rows.reset() }
        rows.bind(undone, at: 1)
        rows.bind(object, at: 2)
        return try rows.step()
    }
}
