/// Why a record is refused: which field, what was found, what was expected.
public struct RecordProblem: Error, Sendable, Hashable, CustomStringConvertible {
    /// The name of the record's object.
    public let object: String
    /// The record's key, if it has one.
    public let key: String?
    /// The field that is at fault, if it is one field.
    public let field: String?
    /// The refused value as text; `nil` when a value is missing.
    public let found: String?
    /// Completes the sentence "expected …".
    public let expected: String

    /// Makes a problem.
    public init(object: String, key: String?, field: String?, found: String?, expected: String) {
        self.object = object
        self.key = key
        self.field = field
        self.found = found
        self.expected = expected
    }

    /// The sentence to show.
    public var description: String {
        let place = key.map { "\(object) '\($0.shortened)'" } ?? object
        let what = found.map { "found '\($0.shortened)'" } ?? "found nothing"
        return "\(place)\(field.map { ", field '\($0)'" } ?? ""): \(what), expected \(expected)"
    }
}
