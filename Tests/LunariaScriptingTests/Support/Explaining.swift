import LuaVM
import LunariaCore
import LunariaStore

@testable import LunariaScripting

/// A command whose machine explains the value that it returns.
final class Explaining {
    let company: Company
    private let machine: PluginMachine
    private let host: LuaScriptHost
    /// The value as a script sees it, from the last run.
    private(set) var text = ""

    /// Prepares a command with this body, which begins on line 4; `isExplaining` is false for comparison.
    init(_ body: String, prelude: String = "", isExplaining: Bool = true) throws {
        company = try Company(["scripts/x.lua": Company.command(body, prelude: prelude)])
        host = company.host
        guard let source = try company.catalog.source("scripts/x.lua") else {
            throw UnknownRunnable(name: "x", known: [], what: .plan)
        }
        machine = try PluginMachine(
            source, schema: company.catalog.schema, limits: Company.limits, sandbox: LuaSandbox(hasSortedPairs: true),
            isExplaining: isExplaining)
    }

    /// Runs the command and explains what it returns; `nil` for what is neither a number nor an amount.
    func explanation(_ parameters: [String: ParameterValue] = [:]) throws -> Explanation? {
        try returned(parameters).explanation
    }

    /// Runs the command; answers the explanation of what it returns, and a hash of what it has read.
    func returned(
        _ parameters: [String: ParameterValue] = [:]
    ) throws -> (explanation: Explanation?, inputs: String?) {
        try company.store.read(at: .latest) { reader in
            let run = RunState(
                store: .reading(reader), context: company.context, reads: ["opportunity", "account", "sample"],
                writes: [])
            run.inputs = ContentHash()
            let explanation = try machine.withRun(run) {
                guard case .command(let command)? = machine.contributions.first else { return nil as Explanation? }
                let stack = LuaStack(machine.vm.stack.state)
                stack.push(command.run)
                ParameterPusher(machine: machine).push(parameters, stack)
                CRMModule.push(stack)
                OutModule.push(stack)
                try machine.vm.stack.call(arguments: 3, results: 1)
                defer { stack.pop() }
                let explanation = machine.bridge.provenance?.explanation(
                    of: -1, LuaFrame(stack.state), machine.types)
                try stack.pushText(of: -1)
                text = stack.string(at: -1) ?? ""
                stack.pop()
                return explanation
            }
            return (explanation, run.inputs?.hexadecimal())
        }
    }
}

extension Explanation {
    /// The tree as lines, indented by depth, for comparing as a whole.
    var lines: [String] {
        var lines: [String] = []
        var waiting = [(rootPosition, 0)]
        while let (position, depth) = waiting.popLast() {
            let node = nodes[position]
            let place = node.place.map { " @\($0.line)" } ?? ""
            lines.append(String(repeating: " ", count: depth) + "\(node.value): \(node.origin)\(place)")
            waiting += node.operands.reversed().map { ($0, depth + 1) }
        }
        return lines
    }
}
