/// Why a text is no JSON; its description is a sentence for the person who gave the file.
public struct JSONError: Error, Hashable, Sendable, CustomStringConvertible {
    /// Where it is not.
    public let place: FilePlace
    /// What was found, or `nil` at the end of the text.
    public let found: String?
    /// Completes the sentence "expected …".
    public let expected: String

    /// The sentence to show.
    public var description: String {
        "\(place): found \(found.map { "'\($0)'" } ?? "the end of the text"), expected \(expected)"
    }
}
