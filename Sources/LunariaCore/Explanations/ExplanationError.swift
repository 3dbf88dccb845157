/// An explanation that does not hold.
public enum ExplanationError: Error, Sendable, Hashable {
    /// A node names an operand that does not come before it.
    case operand(of: Explanation.Node)
    /// A node has operands that its operation does not take.
    case misfit(Explanation.Node)
    /// The operation of a node fails.
    case failure(Explanation.Node, NumberError)
    /// The value of a node is not what its operands give.
    case contradiction(Explanation.Node, expected: Quantity)
}

extension ExplanationError: CustomStringConvertible {
    /// The sentence to show.
    public var description: String {
        switch self {
        case .operand(let node): "\(Self.words(node)) names an operand that does not come before it"
        case .misfit(let node): "\(Self.words(node)) has operands that do not fit the operation"
        case .failure(let node, let error): "\(Self.words(node)) cannot be calculated again: \(error)"
        case .contradiction(let node, let expected):
            "\(Self.words(node)) does not follow from its operands, which give \(expected)"
        }
    }

    private static func words(_ node: Explanation.Node) -> String {
        "the value \(node.value) (\(node.origin)\(node.place.map { ", \($0)" } ?? ""))"
    }
}
