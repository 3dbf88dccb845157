/// A value of a JSON text and the line on which it stands.
public struct JSONNode: Sendable {
    /// What a value is.
    public enum Content: Sendable {
        case null
        case boolean(Bool)
        /// The number as it is written, so that it stays exact.
        case number(String)
        case string(String)
        case array([JSONNode])
        /// The members in their order; no two have the same name.
        case object([Member])
    }

    /// A named value of an object.
    public struct Member: Sendable {
        /// The name.
        public let name: String
        /// The value.
        public let value: JSONNode
    }

    /// The physical line on which the value begins, from 1.
    public let line: Int
    /// What the value is.
    public let content: Content
}
