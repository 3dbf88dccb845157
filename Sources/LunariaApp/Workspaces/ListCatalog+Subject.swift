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
        var message = "list: found '\(word.shortened)'\(Spelling.hint(for: word, among: known)), expected "
        message += known.joined(separator: ", ")
        if let object = session.catalog.schema.objects.first(where: { $0.name == word || $0.plural == word }) {
            message += "; `lunaria export \(object.name)` shows the records of \(object.name)"
        }
        switch word {
        case "action", "actions": message += ", and `lunaria action list` those that are open"
        case "alert", "alerts", "classification", "classifications", "incentives", "planners", "reports", "commands":
            message += "; `lunaria list` shows what can be run, by its kind"
        default: break
        }
        throw Failure(.usage, message)
    }
}
