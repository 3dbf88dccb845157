import LunariaCore
import Testing

/// Taking the explanation of one value out of everything that was calculated.
@Suite struct ExplanationGraphTests {
    /// A graph of leaves 1, 2, 3, …, whose numbers are 0, 1, 2, ….
    private static func graph(leaves: Int) -> ExplanationGraph {
        var graph = ExplanationGraph()
        for value in 1...leaves { _ = graph.add(.init(.literal("\(value)"), .number(Decimal(value)))) }
        return graph
    }

    private static func add(_ left: Int, _ right: Int, _ graph: inout ExplanationGraph) throws -> Int {
        let values = [left, right].compactMap { graph[$0]?.value.value }
        return graph.add(.init(.sum, .number(try values[0].adding(values[1])), of: [left, right]))
    }

    @Test func `a running total is one sum, on whichever side the next is added`() throws {
        for isLeft in [true, false] {
            var graph = Self.graph(leaves: 300)
            var total = 0
            for leaf in 1..<300 { total = try Self.add(isLeft ? total : leaf, isLeft ? leaf : total, &graph) }
            let explanation = try #require(graph.explanation(of: total))
            #expect(explanation.nodes.count == 301)
            #expect(explanation.root.operands.count == 300)
            #expect(try explanation.recomputed() == .number(45150))
        }
    }

    @Test func `a total that is used for itself stays a value of its own`() throws {
        var graph = Self.graph(leaves: 3)
        let first = try Self.add(0, 1, &graph)
        let second = try Self.add(first, 2, &graph)
        let difference = graph.add(.init(.difference, .number(3), of: [second, first]))
        let explanation = try #require(graph.explanation(of: difference))
        #expect(explanation.nodes.map(\.operands) == [[], [], [], [0, 1], [3, 2], [4, 3]])
        #expect(try explanation.recomputed() == .number(3))
    }

    @Test func `totals that are all used for themselves do not stand deep under each other`() throws {
        var graph = Self.graph(leaves: 300)
        var total = 0
        var weights: [Int] = []
        for leaf in 1..<300 {
            total = try Self.add(total, leaf, &graph)
            weights.append(total)
        }
        let all = graph.add(.init(.weights, .number(299), of: weights))
        let explanation = try #require(graph.explanation(of: all))
        #expect(explanation.depth == 6)
        #expect(try explanation.recomputed() == .number(299))
    }

    @Test func `however many totals there are, their operands are written down a bounded number of times`() throws {
        var graph = Self.graph(leaves: 1)
        var total = 0
        var weights: [Int] = []
        for _ in 1..<2000 {
            total = try Self.add(total, 0, &graph)
            weights.append(total)
        }
        let all = graph.add(.init(.weights, .number(1999), of: weights))
        let explanation = try #require(graph.explanation(of: all))
        #expect(explanation.nodes.reduce(0) { $0 + $1.operands.count } < 1_010_000)
        #expect(try explanation.recomputed() == .number(1999))
    }

    @Test func `sums of sums grow neither in number nor without bound`() throws {
        var graph = Self.graph(leaves: 2)
        var (before, last) = (0, 1)
        for _ in 0..<100 { (before, last) = (last, try Self.add(before, last, &graph)) }
        let explanation = try #require(graph.explanation(of: last))
        #expect(explanation.nodes.count == 101)
        #expect(try explanation.recomputed() == explanation.value)
    }

    @Test func `what a value does not need is left out, and an unknown number has no explanation`() throws {
        let graph = Self.graph(leaves: 3)
        #expect(graph.explanation(of: 1)?.nodes == [.init(.literal("2"), .number(2))])
        #expect(graph.explanation(of: 3) == nil)
        #expect(ExplanationGraph().explanation(of: 0) == nil)
    }
}

extension Explanation {
    /// How many values stand below each other, leaves included.
    fileprivate var depth: Int {
        var depths: [Int] = []
        for node in nodes { depths.append(1 + (node.operands.map { depths[$0] }.max() ?? 0)) }
        return depths.last ?? 0
    }
}
