import LunariaApp
import LunariaCore

extension Note {
    /// Which transaction a command was, and how to take it back.
    ///
    /// - Parameter detail: What else is to be known of it, such as how much it has changed.
    static func transaction(_ transaction: Transaction, _ detail: Note? = nil) -> Note {
        let number = transaction.number
        return Note(
            en: "transaction \(number)\(detail.map { ": " + $0.text(in: .en) } ?? ""); "
                + "take it back with `lunaria undo \(number)`",
            zh: "事务 \(number)\(detail.map { "：" + $0.text(in: .zh) } ?? "")；可用 `lunaria undo \(number)` 撤销")
    }

    /// What a hook has written after a transaction.
    static func followUp(_ transaction: Transaction) -> Note {
        Note(
            en: "transaction \(transaction.number): \(Count(transaction.changes, "record")) changed by a hook",
            zh: "事务 \(transaction.number)：钩子修改了 \(transaction.changes) 条记录")
    }

    static func changed(_ records: Int) -> Note {
        Note(en: "\(Count(records, "record")) changed", zh: "修改了 \(records) 条记录")
    }

    /// What a classification has written: each change is a record of its history, too.
    static func written(_ records: Int) -> Note {
        Note(
            en: "\(Count(records, "record")) written, with those of the history",
            zh: "写入 \(records) 条记录（含历史记录）")
    }

    static func undone(_ number: Int64, by transaction: Transaction) -> Note {
        Note(
            en: "transaction \(number) is undone: \(Count(transaction.changes, "record")), by transaction "
                + "\(transaction.number)",
            zh: "事务 \(number) 已撤销：\(transaction.changes) 条记录，撤销事务为 \(transaction.number)")
    }

    static func verified(_ transactions: Int64) -> Note {
        Note(
            en: "the log verifies: \(Count(Int(transactions), "transaction"))",
            zh: "日志核对无误：共 \(transactions) 个事务")
    }

    static let nothingChanged = Note(en: "nothing changed, no transaction", zh: "没有变化，未产生事务")

    static let dryRun = Note(en: "nothing was changed: --dry-run", zh: "未作任何修改：--dry-run")

    static func nothingStored(because option: String) -> Note {
        Note(en: "nothing was stored: \(option)", zh: "未保存任何内容：\(option)")
    }
}
