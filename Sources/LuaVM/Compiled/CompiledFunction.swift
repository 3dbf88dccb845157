/// A function of a compiled chunk.
struct CompiledFunction {
    /// A variable of an outer function: a local of the one around, or one of its own upvalues.
    struct Upvalue {
        let isLocal: Bool
        let index: Int
    }

    let instructions: [Instruction]
    /// The line of each instruction.
    let lines: [Int]
    /// The constants; only texts are kept.
    let constants: [String?]
    let upvalues: [Upvalue]
    let functions: [CompiledFunction]

    /// Where the function reads or sets fields of the upvalue that holds the globals.
    func globals(_ environment: Int) -> [CompiledChunk.GlobalUse] {
        instructions.indices.compactMap { position in
            guard let (name, isSet) = global(at: position, environment) else { return nil }
            return CompiledChunk.GlobalUse(name: name, line: lines[position], isSet: isSet)
        }
    }

    private func global(at position: Int, _ environment: Int) -> (name: String, isSet: Bool)? {
        let instruction = instructions[position]
        switch instruction.operation {
        case .getTabUp where instruction.b == environment: return constant(instruction.c).map { ($0, false) }
        case .setTabUp where instruction.a == environment: return constant(instruction.b).map { ($0, true) }
        // A function with more constants than an instruction can name takes environment and name into registers first.
        case .getTable:
            return name(in: instruction.c, of: instruction.b, before: position, environment).map { ($0, false) }
        case .setTable:
            return name(in: instruction.b, of: instruction.a, before: position, environment).map { ($0, true) }
        default: return nil
        }
    }

    /// The text that was loaded into a register just after the environment was loaded into another one.
    private func name(in key: Int, of table: Int, before position: Int, _ environment: Int) -> String? {
        let earlier = instructions[max(0, position - 8)..<position]
        guard let load = earlier.last(where: { $0.a == table }), load.operation == .getUpvalue, load.b == environment,
            let text = earlier.last(where: { $0.a == key }), text.operation == .loadConstant
        else { return nil }
        return constant(text.bx)
    }

    private func constant(_ index: Int) -> String? { constants.indices.contains(index) ? constants[index] : nil }

    /// The lines of the instructions that can be reached.
    ///
    /// The compiler adds jumps and returns behind those that were written, and a last one for the final `end`.
    var executableLines: Set<Int> {
        var reached = [Bool](repeating: false, count: instructions.count)
        var open = [0]
        while let position = open.popLast() {
            guard reached.indices.contains(position), !reached[position] else { continue }
            reached[position] = true
            open += instructions[position].successors(of: position)
        }
        return Set(
            instructions.indices.dropLast().filter { reached[$0] && !instructions[$0].isPreparation }
                .map { lines[$0] })
    }
}
