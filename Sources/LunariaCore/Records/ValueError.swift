/// Text that is not a value of the expected type.
public struct ValueError: Error, Sendable, Hashable, CustomStringConvertible {
    /// The text as it was given.
    public let found: String
    /// Completes the sentence "expected …".
    public let expected: String
    /// More about why, if there is more to say.
    public let detail: String?

    /// Makes an error; `expected` completes the sentence "expected …".
    public init(found: String, expected: String, detail: String? = nil) {
        self.found = found
        self.expected = expected
        self.detail = detail
    }

    /// The sentence to show.
    public var description: String {
        "found '\(found.shortened)', expected \(expected)" + (detail.map { " (\($0))" } ?? "")
    }
}

extension String {
    /// The text as a message shows it: cut to 60 characters, with codes such as `\u{1b}` for control characters, since
    /// it may come from anywhere and go to a terminal.
    public var shortened: String {
        var result = ""
        for scalar in prefix(count > 60 ? 57 : 60).unicodeScalars { Excerpt.append(scalar, to: &result) }
        return count > 60 ? result + "…" : result
    }
}
