/// The limits of what a rule or a person may be called in what is proposed, raised, paid or filled in.
public enum NameText {
    /// The most bytes it may have.
    public static let longest = 200
    /// Completes the sentence "expected …".
    public static let expectation = "a text of at most \(longest) bytes on one line"

    /// What is wrong with a text, to follow "is "; `nil` for one that is sound.
    public static func problem(with text: String) -> String? {
        if text.utf8.count > longest { return "\(text.utf8.count) bytes, '\(text.shortened)'" }
        // Most names are plain, and a plan gives one for each line it pays.
        if text.utf8.allSatisfy({ (0x20..<0x7F).contains($0) }) { return nil }
        return Reason.steering(in: text)?.en
    }
}
