public import LunariaCore

extension Language {
    /// What stands between a name and what it names.
    public var colon: String {
        switch self {
        case .en: ": "
        case .zh: "："
        }
    }

    /// What stands between two parts of a sentence or a list.
    var comma: String {
        switch self {
        case .en: ", "
        case .zh: "，"
        }
    }

    /// What is added to a word in brackets.
    func inBrackets(_ text: String) -> String {
        switch self {
        case .en: " (\(text))"
        case .zh: "（\(text)）"
        }
    }
}
