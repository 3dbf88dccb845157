/// Why the store cannot do what was asked.
public enum StoreError: Error, Sendable, Hashable, Spoken {
    case cannotOpen(path: String, reason: Label)
    /// The file was written by a later version.
    case newerFormat(path: String, found: [String])
    case busy(path: String)
    case failed(reason: Label)
    case unknownTransaction(Int64, last: Int64)
    /// Records that were changed after the transaction to be undone, each with what changed it.
    case undoConflict(Int64, records: [Label])
    case cannotUndo(Int64, reason: Label)
    /// The chain does not agree with the data from this transaction on.
    case chainBroken(Int64, reason: Label)
    case schemaConflict(Label)
    /// What the caller asked for does not go together, such as lines in two currencies in one run.
    case refused(reason: Label)

    /// The sentence to show; what the database itself says of a failure is English.
    public var words: Label {
        switch self {
        case .cannotOpen(let path, let reason):
            return Label(
                en: "cannot open the database \(path): \(reason.en)", zh: "无法打开数据库 \(path)：\(reason.zh)")
        case .newerFormat(let path, let found):
            return Label(
                en: "the database \(path) was written by a later version of Lunaria "
                    + "(unknown migrations: \(found.joined(separator: ", "))); use that version",
                zh: "数据库 \(path) 由更新版本的 Lunaria 写成（未知的迁移：\(found.joined(separator: "、"))）；请使用那个版本")
        case .busy(let path):
            return Label(
                en: "the database \(path) is in use by another process; try again when it has finished",
                zh: "数据库 \(path) 正被另一个进程使用；请待其结束后重试")
        case .failed(let reason):
            return Label(
                en: "the database failed: \(reason.en); nothing was written",
                zh: "数据库出错：\(reason.zh)；没有写入任何内容")
        case .unknownTransaction(let number, last: 0):
            return Label(en: "no transaction \(number): the log is empty", zh: "没有事务 \(number)：日志是空的")
        case .unknownTransaction(let number, let last):
            return Label(
                en: "no transaction \(number); transactions run from 1 to \(last), see `lunaria log`",
                zh: "没有事务 \(number)；事务号为 1 至 \(last)，见 `lunaria log`")
        case .undoConflict(let number, let records):
            func list(_ text: (Label) -> String) -> String {
                records.map { "  " + text($0) }.joined(separator: "\n")
            }
            return Label(
                en: "transaction \(number) cannot be undone because newer data stand on it:\n\(list(\.en))\n"
                    + "Undo the newer transactions first.",
                zh: "事务 \(number) 不能撤销，因为有更新的数据以它为基础：\n\(list(\.zh))\n请先撤销较新的事务。")
        case .cannotUndo(let number, let reason):
            return Label(
                en: "transaction \(number) cannot be undone: \(reason.en)", zh: "事务 \(number) 不能撤销：\(reason.zh)")
        case .chainBroken(let number, let reason):
            return Label(
                en: "the log does not verify at transaction \(number): \(reason.en)",
                zh: "日志在事务 \(number) 处核对不符：\(reason.zh)")
        case .schemaConflict(let reason), .refused(let reason): return reason
        }
    }
}
