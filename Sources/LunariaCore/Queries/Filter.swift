/// A condition on one field.
///
/// Several filters of a query must all hold.
public struct Filter: Sendable, Hashable {
    /// How the field is compared.
    public enum Comparison: String, Sendable, Hashable, CaseIterable {
        case equal = "eq"
        case notEqual = "ne"
        case less = "lt"
        case lessOrEqual = "le"
        case greater = "gt"
        case greaterOrEqual = "ge"
        /// The field holds one of the operands.
        case oneOf = "one_of"
        /// The text of the field contains the operand (case as it stands).
        case contains
        /// The text of the field begins with the operand.
        case begins
        /// The field is empty (operand true) or not empty (operand false).
        case isEmpty = "is_empty"
    }

    /// The field the condition is on.
    public let field: String
    /// How the field is compared with the operands.
    public let comparison: Comparison
    /// One operand, or any number for `oneOf`.
    public let operands: [Value]

    /// Makes a condition; `equal` with `null` asks for an empty field.
    public init(_ field: String, _ comparison: Comparison, _ operands: [Value]) {
        self.field = field
        self.comparison = comparison
        self.operands = operands
    }

    /// A condition that the field equals the value.
    public static func equal(_ field: String, _ value: Value) -> Filter { Filter(field, .equal, [value]) }
}
