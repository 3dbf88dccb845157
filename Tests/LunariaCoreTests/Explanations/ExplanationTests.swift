import LunariaCore
import Testing

/// Explanations as data: what is calculated again, and what is false.
@Suite struct ExplanationTests {
    @Test func `a line is calculated again from its leaves`() throws {
        let line = try ExplanationFixture.line()
        #expect(try line.recomputed() == ExplanationFixture.amount("1500.00"))
        #expect(try ExplanationFixture.part().recomputed() == ExplanationFixture.amount("3.34"))
    }

    @Test(arguments: [2, 4, 5, 6, 7, 8])
    func `a falsified value that is no leaf is found`(position: Int) throws {
        let line = try ExplanationFixture.line()
        let node = line.nodes[position]
        let value: Quantity =
            switch node.value {
            case .number: try ExplanationFixture.number("0.051")
            case .amount: try ExplanationFixture.amount("30000.02")
            }
        let forged = Explanation.Node(node.origin, value, of: node.operands, at: node.place)
        var nodes = line.nodes
        nodes[position] = forged
        let root = nodes.removeLast()
        let falsified = try Explanation(of: root, from: nodes)
        #expect(throws: ExplanationError.contradiction(forged, expected: node.value)) {
            try falsified.recomputed()
        }
    }

    @Test func `a falsified leaf is found at the first value made of it`() throws {
        let line = try ExplanationFixture.line()
        var nodes = line.nodes
        nodes[1] = Explanation.Node(nodes[1].origin, try ExplanationFixture.amount("10000.01"))
        let root = nodes.removeLast()
        let falsified = try Explanation(of: root, from: nodes)
        let error = #expect(throws: ExplanationError.self) { try falsified.recomputed() }
        #expect(
            error?.description
                == "the value 50000.00 CNY (sum, plugins/plan/main.lua:20) does not follow from its operands, "
                + "which give 50000.01 CNY")
    }

    @Test(
        arguments: [
            (.sum, ["0.1", "0.2", "0.3"], "0.6"), (.difference, ["1", "0.25"], "0.75"),
            (.product, ["1.5", "1.5"], "2.25"),
            (.quotient, ["1", "8"], "0.125"), (.negation, ["-1"], "1"), (.magnitude, ["-1"], "1"),
            (.rounded(.halfEven, places: 1), ["0.25"], "0.2"), (.weights, ["7", "8"], "2"),
        ] as [(Explanation.Origin, [String], String)])
    func `an operation on numbers is calculated again`(
        origin: Explanation.Origin, operands: [String], value: String
    ) throws {
        let number = try ExplanationFixture.number(value)
        let numbers = try operands.map(ExplanationFixture.number)
        #expect(try ExplanationFixture.of(origin, number, numbers).recomputed() == number)
        #expect(throws: ExplanationError.self) {
            try ExplanationFixture.of(origin, ExplanationFixture.number("99"), numbers).recomputed()
        }
    }

    @Test(
        arguments: [.sum, .difference, .quotient, .number, .retroactive(try ExplanationFixture.tiers()), .part(0)]
            as [Explanation.Origin])
    func `operands that do not fit are refused`(origin: Explanation.Origin) throws {
        let explanation = try ExplanationFixture.of(
            origin, .number(1),
            origin == .sum || origin == .difference || origin == .quotient
                ? [.number(1), ExplanationFixture.amount("1")] : [.number(1)])
        #expect(throws: ExplanationError.misfit(explanation.root)) { try explanation.recomputed() }
    }

    @Test func `a division by zero and an operand that comes later are errors`() throws {
        let division = try ExplanationFixture.of(.quotient, .number(1), [.number(1), .number(0)])
        #expect(throws: ExplanationError.failure(division.root, .divisionByZero)) { try division.recomputed() }
        let node = Explanation.Node(.negation, .number(1), of: [0])
        #expect(throws: ExplanationError.operand(of: node)) { try Explanation(of: node) }
    }
}
