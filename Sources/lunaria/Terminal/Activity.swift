import LunariaApp
import LunariaCore

/// What a command is about, as a person who waits for it is told.
struct Activity: Sendable {
    /// What it does: `importing`.
    let name: Note
    /// Whether it may write to the workspace, so that a person who stops it wants to know what it has written.
    let writes: Bool

    static let importing = Activity(name: Note(en: "importing", zh: "导入"), writes: true)
    static let exporting = Activity(name: Note(en: "exporting", zh: "导出"), writes: false)
    static let undoing = Activity(name: Note(en: "undoing", zh: "撤销"), writes: true)
    static let filling = Activity(name: Note(en: "filling the form", zh: "填写表单"), writes: true)
    static let setting = Activity(name: Note(en: "setting the record", zh: "修改记录"), writes: true)
    static let posting = Activity(name: Note(en: "posting", zh: "入账"), writes: true)
    static let adjusting = Activity(name: Note(en: "adjusting", zh: "调整"), writes: true)
    static let clawingBack = Activity(name: Note(en: "clawing back", zh: "追回"), writes: true)
    static let endingActions = Activity(name: Note(en: "ending actions", zh: "登记行动"), writes: true)
    static let verifying = Activity(name: Note(en: "verifying", zh: "核对"), writes: false)
    static let explaining = Activity(name: Note(en: "explaining", zh: "追溯"), writes: false)
    static let making = Activity(name: Note(en: "making the demonstration", zh: "创建示例"), writes: true)

    static func running(_ name: String) -> Activity {
        Activity(name: Note(en: "running \(name)", zh: "运行 \(name)"), writes: true)
    }

    /// What a person is told who has stopped it.
    func stopped(keeping transactions: [Int64]) -> Note {
        let (en, zh) = (name.text(in: .en), name.text(in: .zh))
        guard writes else { return Note(en: "stopped while \(en)", zh: "已中止\(zh)") }
        guard let last = transactions.last else {
            return Note(en: "stopped while \(en); nothing was written", zh: "已中止\(zh)，未写入任何数据")
        }
        let numbers = transactions.map(String.init).joined(separator: ", ")
        let isOne = transactions.count == 1
        return Note(
            en: "stopped while \(en); transaction\(isOne ? " \(last) is" : "s \(numbers) are") kept",
            zh: "已中止\(zh)，事务 \(numbers) 已保存")
    }
}
