import LuaVM
import LunariaCore

/// Remembers, while a run is explained, how the numbers and amounts of one machine came to be.
///
/// Each decimal and each amount then carries the number of its node as a user value. A machine that explains nothing has
/// no provenance, and its values no user value.
final class Provenance {
    private var graph = ExplanationGraph()
    private let charge: HostCharge

    /// Makes an empty memory, which is counted as what the host keeps for the script.
    init(_ memory: HostMemory) {
        charge = HostCharge(memory, for: .explanation)
    }

    /// The explanation of the number or amount at `index`, or `nil` when there is another value.
    ///
    /// Integers and texts are literals, and so is what the host has handed in without a name.
    func explanation(of index: Int32, _ frame: borrowing LuaFrame, _ types: CrossingTypes) -> Explanation? {
        if let number = number(of: index, frame.stack, types) { return graph.explanation(of: number) }
        return (try? literal(index, frame, types)).flatMap { leaf in try? Explanation(of: leaf) }
    }

    /// The explanation of a node of that number.
    func explanation(ofNode number: Int) -> Explanation? { graph.explanation(of: number) }

    /// Notes that the value on top of the stack was made of those at `operands` by the script that called.
    func note(
        _ origin: Explanation.Origin, of operands: [Int32] = [], _ frame: borrowing LuaFrame, _ types: CrossingTypes
    ) throws {
        let place = place(frame.stack)
        let numbers = try operands.map { index in try node(of: index, frame, types) }
        try note(origin, ofNodes: numbers, at: place, frame.stack, types)
    }

    /// Notes that the value on top of the stack was made of the nodes of those numbers.
    func note(
        _ origin: Explanation.Origin, ofNodes operands: [Int], at place: SourcePlace? = nil,
        _ stack: borrowing LuaStack, _ types: CrossingTypes
    ) throws(ScriptFault) {
        guard let value = quantity(at: -1, stack, types) else { return }
        attach(try add(Explanation.Node(origin, value, of: operands, at: place), stack), stack)
    }

    /// Names the value on top of the stack, which the host hands in: a parameter, a balance.
    ///
    /// Where memory does not suffice the run fails at its end, so that this need not throw.
    func name(_ origin: Explanation.Origin, _ stack: borrowing LuaStack, _ types: CrossingTypes) {
        try? note(origin, ofNodes: [], stack, types)
    }

    /// The number of the node of the value at `index`; a plain number or text becomes a literal.
    func node(of index: Int32, _ frame: borrowing LuaFrame, _ types: CrossingTypes) throws -> Int {
        if let number = number(of: index, frame.stack, types) { return number }
        return try add(try literal(index, frame, types), frame.stack)
    }

    /// The number of the node of the value at `index`, or `nil` for a value that remembers nothing.
    func number(of index: Int32, _ stack: borrowing LuaStack, _ types: CrossingTypes) -> Int? {
        guard quantity(at: index, stack, types) != nil else { return nil }
        stack.pushUserValue(1, at: index)
        defer { stack.pop() }
        return stack.integer(at: -1).map { Int($0) }
    }

    /// Notes the weights of an allocation, and answers what every part of it is made of.
    func allocation(
        of whole: Int32, weights: [Int], _ frame: borrowing LuaFrame, _ types: CrossingTypes
    ) throws -> (operands: [Int], place: SourcePlace?) {
        let place = place(frame.stack)
        let count = Quantity.number(Decimal(weights.count))
        let list = try add(Explanation.Node(.weights, count, of: weights, at: place), frame.stack)
        return ([try node(of: whole, frame, types), list], place)
    }

    /// Adds a node for what the host calculates itself, and answers its number.
    func add(_ node: Explanation.Node, _ stack: borrowing LuaStack) throws(ScriptFault) -> Int {
        try charge.add(node.weight, stack)
        return graph.add(node)
    }

    /// Adds the sum of two nodes, for totals that the host keeps, and answers its number.
    func add(
        _ left: Int, _ right: Int, _ sum: Quantity, _ stack: borrowing LuaStack
    ) throws(ScriptFault) -> Int {
        try add(Explanation.Node(.sum, sum, of: [left, right]), stack)
    }

    /// Lets the value on top of the stack be explained by a node.
    func attach(_ number: Int, _ stack: borrowing LuaStack) {
        stack.push(Int64(number))
        stack.setUserValue(1, at: -2)
    }

    /// The leaf for a value that remembers nothing.
    private func literal(
        _ index: Int32, _ frame: borrowing LuaFrame, _ types: CrossingTypes
    ) throws -> Explanation.Node {
        let value: Quantity =
            switch try frame.operand(index, types) {
            case .number(let number): .number(number)
            case .amount(let amount): .amount(amount)
            }
        let text = frame.stack.string(at: index) ?? value.description
        let place = place(frame.stack)
        return Explanation.Node(.literal(text.shortened), value, at: place)
    }

    /// The line of the script that called.
    func place(_ stack: borrowing LuaStack) -> SourcePlace? {
        stack.position.map { SourcePlace(file: $0.file, line: $0.line) }
    }

    private func quantity(at index: Int32, _ stack: borrowing LuaStack, _ types: CrossingTypes) -> Quantity? {
        if let amount = stack.userdata(at: index, types.amount) { return .amount(amount.pointee) }
        return stack.userdata(at: index, types.decimal).map { .number($0.pointee) }
    }
}

extension Explanation.Node {
    /// Roughly the bytes the node takes, in a list that grows by doubling.
    fileprivate var weight: Int {
        let text: Int =
            switch origin {
            case .field(let field, let object, let key): field.utf8.count + object.utf8.count + key.utf8.count
            case .literal(let text), .parameter(let text): text.utf8.count
            case .figure(let words), .given(let words): words.en.utf8.count + words.zh.utf8.count
            default: 0
            }
        return 2 * MemoryLayout<Explanation.Node>.stride + 48 + 8 * operands.count + text
            + (place?.file.utf8.count ?? 0)
    }
}
