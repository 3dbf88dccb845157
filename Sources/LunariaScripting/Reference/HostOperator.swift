/// An operator that a type of values has.
struct HostOperator: Sendable {
    /// The name of the operator for a language server: `add`, `mul`.
    let name: String
    /// How it is written: `+`.
    let symbol: String
    /// What the other side may be; `nil` for an operator with one side.
    let other: HostType?
    let answer: HostType
}
