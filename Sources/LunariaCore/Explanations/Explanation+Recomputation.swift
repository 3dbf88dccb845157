extension Explanation {
    /// Calculates the value again from the leaves.
    ///
    /// - Throws: `ExplanationError` for the first node whose value does not follow from its operands.
    public func recomputed() throws(ExplanationError) -> Quantity {
        var allocations: [Allocation: [Money]] = [:]
        for node in nodes {
            let value: Quantity
            if case .part(let index) = node.origin {
                value = try part(index, node, &allocations)
            } else {
                // Operands were compared before, so that their stored values are the ones calculated.
                value = try node.origin.value(of: node.operands.map { nodes[$0].value }, for: node)
            }
            guard value == node.value else { throw .contradiction(node, expected: value) }
        }
        return root.value
    }

    /// A whole and its weights, by their positions: all parts come out of one calculation.
    private struct Allocation: Hashable {
        let whole: Int
        let weights: Int
    }

    private func part(
        _ index: Int, _ node: Node, _ allocations: inout [Allocation: [Money]]
    ) throws(ExplanationError) -> Quantity {
        guard node.operands.count == 2, case .amount(let whole) = nodes[node.operands[0]].value,
            nodes[node.operands[1]].origin == .weights
        else { throw .misfit(node) }
        let allocation = Allocation(whole: node.operands[0], weights: node.operands[1])
        var parts = allocations[allocation] ?? []
        if parts.isEmpty {
            let weights = nodes[allocation.weights].operands.map { nodes[$0].value.value }
            do throws(NumberError) {
                parts = try Money(whole.value, whole.currency).allocate(weights: weights)
            } catch {
                throw .failure(node, error)
            }
            allocations[allocation] = parts
        }
        guard parts.indices.contains(index) else { throw .misfit(node) }
        return .amount(Amount(parts[index]))
    }
}
