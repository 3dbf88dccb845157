/// Joins additions that go on from one another into sums of many.
///
/// The operands of a sum come in the order in which they were added, so that adding them again goes the same way.
struct SumFlattening {
    /// The operands of each sum, by the number of the node.
    private(set) var operands: [Int: [Int]] = [:]
    /// How often each node is an operand.
    private var uses: [Int: Int] = [:]
    /// How many sums stand below each other under a sum.
    private var depth: [Int: Int] = [:]
    /// How many operands may still be written a second time.
    private var room = 1_000_000

    /// How deep sums of sums may go before totals that are used for themselves are joined, too.
    private static let deepest = 3

    init(_ nodes: [Explanation.Node], root: Int) {
        let reachable = ExplanationGraph.reachable(from: root) { nodes[$0].operands }
        for number in reachable {
            for operand in nodes[number].operands { uses[operand, default: 0] += 1 }
        }
        for number in reachable where nodes[number].origin == .sum { join(number, nodes[number].operands) }
    }

    /// Joins a sum with the one among its operands that it goes on from.
    private mutating func join(_ number: Int, _ own: [Int]) {
        guard let first = own.first else { return }
        let (start, rest): (Int, ArraySlice<Int>)
        if own.count == 2, !isJoinable(first), isJoinable(own[1]) {
            (start, rest) = (own[1], own[..<1])
        } else {
            (start, rest) = (first, own[1...])
        }
        depth[number] = rest.reduce(depth[start] ?? 0) { depth, operand in max(depth, (self.depth[operand] ?? -1) + 1) }
        guard isJoinable(start) else {
            if let below = depth[start] { depth[number] = max(depth[number] ?? 0, below + 1) }
            operands[number] = own
            return
        }
        if uses[start] == 1 {
            // Moved, not copied: a running total would else be copied as often as it is added to.
            operands[number] = (operands.removeValue(forKey: start) ?? []) + rest
        } else {
            let joined = (operands[start] ?? []) + rest
            room -= joined.count
            operands[number] = joined
        }
    }

    private func isJoinable(_ number: Int) -> Bool {
        guard let below = depth[number], let count = operands[number]?.count else { return false }
        return uses[number] == 1 || (below >= Self.deepest && count < room)
    }
}
