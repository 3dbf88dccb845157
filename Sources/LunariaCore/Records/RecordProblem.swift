/// Why a record is refused: which field, what was found, what was expected.
public struct RecordProblem: Error, Sendable, Hashable, Spoken {
    /// The name of the record's object.
    public let object: String
    /// The record's key, if it has one.
    public let key: String?
    /// The field that is at fault, if it is one field.
    public let field: String?
    /// The refused value as text; `nil` when a value is missing.
    public let found: String?
    /// Completes the sentence "expected …".
    public let expected: Label

    /// Makes a problem.
    public init(object: String, key: String?, field: String?, found: String?, expected: Label) {
        self.object = object
        self.key = key
        self.field = field
        self.found = found
        self.expected = expected
    }

    /// The sentence to show.
    public var words: Label {
        let what = Label.found(found, expected: expected)
        return Label(
            en:
                "\(key.map { "\(object) '\($0.shortened)'" } ?? object)\(field.map { ", field '\($0)'" } ?? ""): \(what.en)",
            zh: "\(key.map { "\(object)“\($0.shortened)”" } ?? object)\(field.map { "的字段“\($0)”" } ?? "")：\(what.zh)")
    }
}
