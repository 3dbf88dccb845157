import LunariaCore

/// What a script may call a rule or a person in what it proposes, raises or pays.
enum NameText {
    /// The most bytes it may have.
    static let longest = 200
    /// Completes the sentence "expected …".
    static let expectation = "a text of at most \(longest) bytes on one line"

    /// What is wrong with a text, to follow "is "; `nil` for one that is sound.
    static func problem(with text: String) -> String? {
        if text.utf8.count > longest { return "\(text.utf8.count) bytes, '\(text.shortened)'" }
        // Most names are plain, and a plan gives one for each line it pays.
        if text.utf8.allSatisfy({ (0x20..<0x7F).contains($0) }) { return nil }
        return Reason.steering(in: text)
    }
}
