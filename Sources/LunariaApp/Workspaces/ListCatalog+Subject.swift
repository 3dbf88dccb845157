import LunariaCore
import LunariaScripting

extension ListCatalog.Subject {
    /// What a word stands for; an unknown one is an error that says where the records of an object are, if it is one.
    public init(named word: String, in session: Session) throws(Failure) {
        if let subject = Self(rawValue: word) {
            self = subject
            return
        }
        let known = Self.allCases.map(\.rawValue)
        let (hint, list) = (Spelling.suggestion(for: word, among: known), Label(listing: known))
        var (english, chinese) = (
            "list: found '\(word.shortened)'\(hint.en), expected \(list.en)",
            "list：“\(word.shortened)”无效\(hint.zh)，应为 \(list.zh)"
        )
        if let object = session.catalog.schema.objects.first(where: { $0.name == word || $0.plural == word }) {
            english += "; `lunaria export \(object.name)` shows the records of \(object.name)"
            chinese += "；`lunaria export \(object.name)` 列出 \(object.name) 的记录"
        }
        switch word {
        case "action", "actions":
            english += ", and `lunaria action list` those that are open"
            chinese += "，`lunaria action list` 列出未完成的行动"
        case "alert", "alerts", "classification", "classifications", "incentives", "planners", "reports", "commands":
            english += "; `lunaria list` shows what can be run, by its kind"
            chinese += "；`lunaria list` 按类型列出可运行的内容"
        default: break
        }
        throw Failure(.usage, en: english, zh: chinese)
    }
}
