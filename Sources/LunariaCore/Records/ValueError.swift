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
    /// The text cut to a length that fits a message.
    public var shortened: String { count > 60 ? prefix(57) + "…" : self }
}
