/// Everything that was calculated so far, from which single values are explained.
///
/// A node is known by its number; its operands always have smaller ones.
public struct ExplanationGraph: Sendable {
    private var nodes: [Explanation.Node] = []

    /// Makes an empty graph.
    public init() {}

    /// Adds a node and answers its number; its operands are numbers of nodes added before.
    public mutating func add(_ node: Explanation.Node) -> Int {
        nodes.append(node)
        return nodes.count - 1
    }

    /// The node of that number, or `nil` when there is none.
    public subscript(_ number: Int) -> Explanation.Node? {
        nodes.indices.contains(number) ? nodes[number] : nil
    }

    /// The explanation of the value with that number, or `nil` when there is none.
    ///
    /// Additions that go on from one another become one sum: a running total over 300 deals is a sum of 300. A total
    /// that is used for itself, too, stays a value of its own.
    public func explanation(of number: Int) -> Explanation? {
        guard nodes.indices.contains(number) else { return nil }
        var operands = SumFlattening(nodes, root: number).operands
        var positions: [Int: Int] = [:]
        var kept: [Explanation.Node] = []
        for number in Self.reachable(from: number, { operands[$0] ?? nodes[$0].operands }) {
            let node = nodes[number]
            let own = operands.removeValue(forKey: number) ?? node.operands
            positions[number] = kept.count
            kept.append(
                Explanation.Node(node.origin, node.value, of: own.compactMap { positions[$0] }, at: node.place))
        }
        guard let root = kept.last else { return nil }
        return Explanation(trusted: kept, root: root)
    }

    /// The numbers of a node and all it is made of, in rising order.
    static func reachable(from root: Int, _ operands: (Int) -> [Int]) -> [Int] {
        var found: Set<Int> = [root]
        var waiting = [root]
        while let number = waiting.popLast() {
            for operand in operands(number) where found.insert(operand).inserted { waiting.append(operand) }
        }
        return found.sorted()
    }
}
