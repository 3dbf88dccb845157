import LuaVM
public import LunariaCore

/// A Lua machine that evaluates what a person types, line by line: globals and queries stay from one to the next.
public final class ScriptConsole {
    /// What became of a piece of Lua.
    public enum Answer {
        /// It goes on, on another line.
        case incomplete
        /// It ran, and its values are shown as this; nothing for a statement.
        case shown(Document)
    }

    private let machine: PluginMachine
    private let globals: LuaReference
    private let schema: Schema

    private static let name = "console"

    /// Opens a console for data of a schema.
    public init(schema: Schema, limits: ScriptLimits) throws {
        // The chunk's own globals are declared ones and an error for all others; behind a table of the console's they can be
        // added to.
        let source = PluginMachine.Source(
            plugin: Self.name, version: "", place: Self.name, manifest: Self.name, mainName: Self.name,
            main: Array("local declared = _ENV return setmetatable({}, { __index = declared })".utf8),
            module: { (_: String) in nil })
        machine = try PluginMachine(
            loading: source, results: 1, schema: schema, limits: limits, sandbox: LuaSandbox(hasSortedPairs: true),
            isConsole: true
        ) { vm, _ in
            CRMModule.push(vm.stack)
            vm.declare("crm")
        }
        globals = machine.vm.stack.retain()
        self.schema = schema
    }

    /// Evaluates an expression or runs statements.
    public func evaluate(_ text: String, over store: ScriptStore, in context: ScriptContext) throws -> Answer {
        let names = schema.objects.map(\.name)
        let run = RunState(store: store, context: context, reads: names, writes: names)
        return try machine.withRun(run) {
            let stack = LuaStack(machine.vm.stack.state)
            let base = stack.top
            defer { stack.setTop(base) }
            guard try load(text, stack) else { return .incomplete }
            try stack.call(results: LuaStack.allResults)
            let display = ConsoleDisplay(schema: schema, reader: store.reader, machine: machine)
            var blocks: [Document.Block] = []
            for index in stride(from: base + 1, through: stack.top, by: 1) {
                blocks += try display.blocks(of: index, stack)
            }
            return .shown(Document(blocks))
        }
    }

    /// The names that a word at the end of `line` may become, and the length of that word in bytes.
    public func completions(of line: String) -> (word: Int, names: [String]) {
        let stack = LuaStack(machine.vm.stack.state)
        stack.push(globals)
        defer { stack.pop() }
        let own = (try? LuaTable(stack, at: -1, subject: "globals"))?.names() ?? []
        return ConsoleCompletion(schema: schema, globals: own).candidates(for: line)
    }

    /// Loads an expression or else statements; `false` when more has to come.
    private func load(_ text: String, _ stack: borrowing LuaStack) throws(LuaError) -> Bool {
        let name = "@" + Self.name
        do {
            try stack.load("return " + text, name: name, environment: .table(globals))
            return true
        } catch {
            do {
                try stack.load(text, name: name, environment: .table(globals))
                return true
            } catch  where error.code == .syntax && error.message.hasSuffix("<eof>") {
                return false
            }
        }
    }
}
