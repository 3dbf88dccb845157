/// A word of Lua source.
struct LuaToken: Hashable {
    enum Kind: Hashable {
        /// A name or a keyword.
        case name
        /// A text; what it says, without quotes.
        case string
        case number
        case symbol
    }

    let kind: Kind
    let text: String
    /// The line on which it begins, from 1.
    let line: Int

    /// Whether it is that symbol or keyword.
    func `is`(_ word: String) -> Bool { kind != .string && text == word }
}
