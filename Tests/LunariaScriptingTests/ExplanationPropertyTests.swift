import LunariaCore
import Testing

@testable import LunariaScripting

/// What holds for the explanation of any expression.
@Suite struct ExplanationPropertyTests {
    @Test(arguments: 0..<8)
    func `explaining changes no value and no error, and what is explained can be calculated again`(
        seed: UInt64
    ) throws {
        var generator = ExpressionGenerator(SeededGenerator(state: seed))
        var lines = ["local D = crm.opportunities:select('amount', 'owner'):order_by('key'):all()", "local list = {"]
        let count = 60
        for _ in 0..<count { lines.append("  function() return \(generator.expression()) end,") }
        lines.append("}")
        lines += ["local ok, x = pcall(list[args.index])", "return ok and x or tostring(x)"]
        let plain = try Explaining(lines.joined(separator: "\n"), isExplaining: false)
        let explaining = try Explaining(lines.joined(separator: "\n"))
        var explained = 0
        for index in 1...Int64(count) {
            var parameters = ExplanationTests.parameters
            parameters["index"] = .integer(index)
            let (none, inputs) = try plain.returned(parameters)
            let (explanation, sameInputs) = try explaining.returned(parameters)
            #expect(none == nil)
            #expect(explaining.text == plain.text)
            #expect(sameInputs == inputs)
            guard let explanation else { continue }
            #expect(try explanation.recomputed() == explanation.value)
            #expect(explanation.value.description == plain.text)
            explained += 1
        }
        #expect(explained > count / 3)
    }
}

/// Makes expressions of numbers and amounts that a script may write.
private struct ExpressionGenerator {
    private var random: SeededGenerator

    init(_ random: SeededGenerator) { self.random = random }

    mutating func expression() -> String { Bool.random(using: &random) ? amount(4) : number(4) }

    private mutating func pick(_ choices: [String]) -> String { choices.randomElement(using: &random) ?? "1" }

    private mutating func number(_ depth: Int) -> String {
        let leaf = pick(["decimal '0.05'", "decimal '-3.1415'", "args.rate", "decimal(12)", "decimal '1e20'"])
        guard depth > 0 else { return leaf }
        let rounding = pick(Rounding.names)
        return switch Int.random(in: 0..<10, using: &random) {
        case 0: "(\(number(depth - 1)) + \(operand(depth - 1)))"
        case 1: "(\(operand(depth - 1)) + \(number(depth - 1)))"
        case 2: "(\(number(depth - 1)) - \(operand(depth - 1)))"
        case 3: "(\(number(depth - 1)) * \(operand(depth - 1)))"
        case 4: "(\(number(depth - 1)) / \(operand(depth - 1)))"
        case 5: "(\(amount(depth - 1)) / \(amount(depth - 1)))"
        case 6: "(\(number(depth - 1))):round(3, '\(rounding)')"
        case 7: "(-\(number(depth - 1))):abs()"
        case 8: "(\(amount(depth - 1))):number()"
        default: "args.tiers:rate_at(\(amount(depth - 1)))"
        }
    }

    /// A number, also one that Lua itself holds.
    private mutating func operand(_ depth: Int) -> String {
        switch Int.random(in: 0..<4, using: &random) {
        case 0: pick(["2", "-7", "'5%'", "'0.1'", "'33.3333%'"])
        default: number(depth)
        }
    }

    private mutating func amount(_ depth: Int) -> String {
        let leaf = pick(["money '12.34'", "args.quota", "D[1].amount", "D[4].amount", "money '0.005'"])
        guard depth > 0 else { return leaf }
        let rounding = pick(Rounding.names)
        return switch Int.random(in: 0..<10, using: &random) {
        case 0, 1: "(\(amount(depth - 1)) + \(amount(depth - 1)))"
        case 2: "(\(amount(depth - 1)) - \(amount(depth - 1)))"
        case 3, 4: "(\(amount(depth - 1)) * \(operand(depth - 1)))"
        case 5: "(\(amount(depth - 1)) / \(number(depth - 1)))"
        case 6: "(\(amount(depth - 1))):round('\(rounding)')"
        case 7:
            "(\(amount(depth - 1))):round('half_up'):allocate { 3, \(operand(0)), decimal '2.5' }"
                + "[\(Int.random(in: 1...3, using: &random))]"
        case 8: "args.tiers:retroactive(\(amount(depth - 1)))"
        default:
            "(function() local t = args.quota - args.quota for s in args.tiers:graduated(\(amount(depth - 1)), "
                + "\(amount(depth - 1))) do t = t + s.amount * s.rate end return t end)()"
        }
    }
}
