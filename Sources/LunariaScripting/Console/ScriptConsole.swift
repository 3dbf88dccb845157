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
    /// What scripts find, too.
    private let declared: LuaReference
    private let schema: Schema

    private static let name = "console"

    /// Opens a console for data of a schema.
    public init(schema: Schema, limits: ScriptLimits) throws {
        // The chunk's own globals are declared ones and an error for all others; behind a table of the console's they can be
        // added to.
        let source = PluginMachine.Source(
            plugin: Self.name, version: "", place: Self.name, manifest: Self.name, mainName: Self.name,
            main: Array("local declared = _ENV return setmetatable({}, { __index = declared }), declared".utf8),
            module: { (_: String) in nil })
        machine = try PluginMachine(
            loading: source, results: 2, schema: schema, limits: limits, sandbox: LuaSandbox(hasSortedPairs: true),
            isConsole: true
        ) { vm, _ in
            CRMModule.push(vm.stack)
            vm.declare("crm")
        }
        declared = machine.vm.stack.retain()
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
        let completion = ConsoleCompletion(
            schema: schema, globals: names(in: globals) + names(in: declared), entries: entries)
        return completion.candidates(for: line)
    }

    private func names(in table: LuaReference) -> [String] {
        let stack = LuaStack(machine.vm.stack.state)
        stack.push(table)
        defer { stack.pop() }
        return Self.names(stack)
    }

    /// The names in the table that a global holds; no code is run to find it.
    private func entries(of global: String) -> [String] {
        let stack = LuaStack(machine.vm.stack.state)
        let top = stack.top
        defer { stack.setTop(top) }
        for table in [globals, declared] {
            stack.push(table)
            if stack.rawGet(field: global, at: -1) != .nil { return Self.names(stack) }
        }
        return []
    }

    /// The names in the table on top of the stack; nothing for what is none.
    private static func names(_ stack: borrowing LuaStack) -> [String] {
        (try? LuaTable(stack, at: -1, subject: name))?.names() ?? []
    }

    /// Loads an expression or else statements; `false` when more has to come.
    private func load(_ text: String, _ stack: borrowing LuaStack) throws(LuaError) -> Bool {
        let name = "@" + Self.name
        let ofExpression: LuaError
        do {
            try stack.load("return " + text, name: name, environment: .table(globals))
            return true
        } catch {
            ofExpression = error
        }
        do {
            try stack.load(text, name: name, environment: .table(globals))
            return true
        } catch {
            if ofExpression.isOfUnfinishedCode || error.isOfUnfinishedCode { return false }
            throw error.isAboutFirstWord(of: text) ? ofExpression : error
        }
    }
}

extension LuaError {
    /// Whether code ends before it is complete.
    fileprivate var isOfUnfinishedCode: Bool {
        // A text in quotes ends on its line, so that more lines do not help.
        code == .syntax && message.hasSuffix("<eof>") && !message.hasPrefix("unfinished string")
    }

    /// Whether not even the first word of the code may stand where it does: as a statement `1 +)` fails at its 1.
    fileprivate func isAboutFirstWord(of text: String) -> Bool {
        guard code == .syntax, message.hasPrefix("unexpected symbol near '"), message.hasSuffix("'") else {
            return false
        }
        let word = message.dropFirst("unexpected symbol near '".count).dropLast()
        return text.drop(while: \.isWhitespace).hasPrefix(word)
    }
}
