import LunariaCore

/// A row that was refused: where, what was found, what was expected.
public struct Rejection: Sendable, Hashable, CustomStringConvertible {
    /// The physical line on which the row begins.
    public let line: Int
    /// The column at fault, if it is one.
    public let column: String?
    /// The refused text; `nil` when something is missing.
    public let found: String?
    /// Completes the sentence "expected …".
    public let expected: String

    /// The reason without the place.
    public var reason: String {
        (found.map { "found '\($0.shortened)'" } ?? "found nothing") + ", expected \(expected)"
    }

    /// The sentence to show.
    public var description: String {
        "line \(line)\(column.map { ", column '\($0)'" } ?? ""): \(reason)"
    }
}
