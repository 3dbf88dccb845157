import LuaVM
import LunariaCore

/// Asks a workflow about changes of records, and notes the moves that come to be.
final class WorkflowRun {
    typealias Forms = (String) throws -> Form

    /// A move that a change makes.
    private struct Candidate {
        let from: String?
        let to: String?
        let move: Move
    }

    private let machine: PluginMachine
    private let contribution: WorkflowContribution
    private let object: ObjectDefinition
    private let position: Int
    private let manifest: Manifest
    private let parameters: [String: ParameterValue]
    private let guardChange: GuardChange
    /// Makes the parameters what cannot be changed.
    private let frozen: FrozenTable

    init(
        machine: PluginMachine, workflow contribution: WorkflowContribution, object: ObjectDefinition, position: Int,
        manifest: Manifest, parameters: [String: ParameterValue]
    ) {
        self.machine = machine
        self.contribution = contribution
        self.object = object
        self.position = position
        self.manifest = manifest
        self.parameters = parameters
        guardChange = GuardChange(of: object, machine)
        frozen = ParameterPusher.makeFrozen(
            manifest.parameters(used: contribution.used).map(\.name), LuaStack(machine.vm.stack.state))
    }

    /// What it asks by.
    var workflow: Workflow { contribution.workflow }

    /// Refuses the changes that the workflow does not let through, and adds the moves of the others to them.
    ///
    /// - Parameter forms: The form of a name, or an error if there is none; asked only where one is missing.
    func review(
        _ changes: inout [ProposedChange], over reader: any RecordReader, in context: WriteContext, forms: Forms
    ) throws {
        var candidates: [(index: Int, candidate: Candidate)] = []
        for index in changes.indices where changes[index].refusal == nil && !changes[index].isDeletion {
            if let candidate = candidate(&changes[index]) { candidates.append((index, candidate)) }
        }
        if candidates.isEmpty { return }
        guard !contribution.guards.isEmpty else {
            for (index, candidate) in candidates { try take(candidate, &changes[index], reader, context, forms, nil) }
            return
        }
        let run = RunState(
            store: .reading(reader), context: context.script, reads: manifest.reads, writes: [], onlyReads: "a guard")
        run.kept = context.kept
        var asked = 0
        do {
            changes = try machine.withRun(run) { [changes] in
                var changes = changes
                let stack = LuaStack(machine.vm.stack.state)
                // All guards of a batch are given the same tables.
                ParameterPusher(machine: machine).push(parameters, stack)
                frozen.freeze(stack)
                CRMModule.push(stack)
                defer { stack.pop(2) }
                for (index, candidate) in candidates {
                    asked = index
                    try take(candidate, &changes[index], reader, context, forms, stack.top)
                }
                return changes
            }
        } catch let error as PluginError {
            throw error.about(
                "while workflow '\(workflow.name)' was asked about \(changes[asked].title.en)")
        }
    }

    /// The move that a change makes, if it makes one and the states allow it.
    private func candidate(_ change: inout ProposedChange) -> Candidate? {
        let from = change.before?.values[position].text
        let to = change.values[position].text
        switch workflow.decide(from: from, to: to, hasReason: Self.hasReason(change)) {
        case .unchanged: return nil
        case .allowed(let move): return Candidate(from: from, to: to, move: move)
        case .needsReason(let what):
            let advice = Label(
                en: "\(what.en) needs a reason; give one with --reason, or { reason = \"…\" } in a script",
                zh: "\(what.zh)需要说明原因；请用 --reason 给出，或在脚本中写 { reason = \"…\" }")
            change.refuse(advice, field: workflow.field, by: source(from, to))
        case .refused(let sentence): change.refuse(sentence, field: workflow.field, by: source(from, to))
        }
        return nil
    }

    /// Lets a move be made, unless the evidence is missing or the guard refuses.
    private func take(
        _ candidate: Candidate, _ change: inout ProposedChange, _ reader: any RecordReader, _ context: WriteContext,
        _ forms: Forms, _ arguments: Int32?
    ) throws {
        let (from, to, move) = (candidate.from, candidate.to, candidate.move)
        let history = try MoveHistory(of: change.key, in: workflow, over: reader)
        if let last = history.lastDay, context.script.asOf < last {
            let day = context.script.asOf
            return change.refuse(
                Label(
                    en: "the move is dated \(day), and the last one of the record \(last), expected \(last) or later; "
                        + "the date of a move is the day the command looks from: that of --as-of or of the workspace, else today",
                    zh: "变更日期为 \(day)，而该记录上一次变更在 \(last)，应不早于 \(last)；变更日期是命令的截至日期：--as-of 或工作区 as_of 的日期，否则为今天"),
                field: workflow.field, by: source(from, to))
        }
        let isReturn = move.kind == .back && to.map(history.has) == true
        if !isReturn, let index = move.transition {
            let check = EvidenceCheck(change: change, reader: reader, day: context.script.asOf)
            if let missing = try check.missing(workflow.transitions[index].evidence) {
                if let form = missing.form { try confirm(form, forms) }
                return change.refuse(missing.sentence, field: workflow.field, by: source(from, to))
            }
            if let function = contribution.guards[index], let arguments,
                let refusal = try ask(function, about: change, candidate, arguments)
            {
                let source = source(from, to)
                return change.refuse(
                    refusal, field: workflow.field,
                    by: Label(en: "the guard of \(source.en)", zh: "\(source.zh)的条件"))
            }
        }
        change.add(try transition(candidate, change, number: history.count + 1, context))
    }

    /// Calls a guard; answers why it refuses, if it does.
    private func ask(
        _ function: LuaReference, about change: ProposedChange, _ candidate: Candidate, _ arguments: Int32
    ) throws -> Label? {
        let stack = LuaStack(machine.vm.stack.state)
        stack.push(function)
        guardChange.push(change, from: candidate.from, to: candidate.to, skipped: candidate.move.skipped, stack)
        stack.push(copyOf: arguments - 1)
        stack.push(copyOf: arguments)
        do {
            try stack.call(arguments: 3, results: 2)
        } catch {
            guard let refusal = error.cause as? RaisedRefusal else { throw error }
            return refusal.words
        }
        defer { stack.pop(2) }
        switch stack.kind(at: -2) {
        case .boolean where stack.boolean(at: -2) == true: return nil
        case .boolean: return try reason(stack, of: function, candidate)
        case .nil where stack.kind(at: -1) != .nil: return try reason(stack, of: function, candidate)
        default:
            let found = stack.typeName(at: -2)
            throw misuse(
                of: function, candidate, "returns \(found), expected true, or false and the reason",
                hint: "end it with `return true`, or `return false, \"…\"`")
        }
    }

    /// The reason on top of the stack, for which a guard refuses.
    private func reason(
        _ stack: borrowing LuaStack, of function: LuaReference, _ candidate: Candidate
    ) throws -> Label {
        let hint = "end it with `return false, \"…\"`"
        switch stack.kind(at: -1) {
        case .nil: return Label(en: "it says no and gives no reason", zh: "条件不满足，未说明原因")
        case .string:
            let text: String
            do {
                text = Reason.onOneLine(try stack.text(at: -1) ?? "")
            } catch {
                throw misuse(
                    of: function, candidate, "gives a reason that \(error.predicate)", hint: error.hint ?? hint)
            }
            guard let found = Reason.problem(with: text) else { return Label(text) }
            throw misuse(
                of: function, candidate, "gives \(found.en) as the reason, expected \(Reason.expectation.en)",
                hint: hint)
        case .table:
            do {
                return try LuaLabel.readReason(stack, at: -1, subject: "the reason") { found in
                    ScriptFault.argument("\(found.en), expected \(Reason.expectation.en)", hint: hint)
                }
            } catch let fault as ScriptFault {
                throw misuse(
                    of: function, candidate, "gives a wrong reason: \(fault.message)", hint: fault.hint ?? hint)
            }
        default:
            let found = stack.typeName(at: -1)
            throw misuse(
                of: function, candidate, "gives \(found) as the reason, expected \(Reason.expectation.en)", hint: hint)
        }
    }

    /// An error about what a guard answers.
    private func misuse(
        of function: LuaReference, _ candidate: Candidate, _ what: String, hint: String
    ) -> PluginError {
        let stack = LuaStack(machine.vm.stack.state)
        stack.push(function)
        let place = stack.definition(at: -1)
        stack.pop()
        return PluginError(
            plugin: manifest.name, file: place?.file ?? machine.source.mainName, line: place?.line,
            "the guard of \(source(candidate.from, candidate.to).en) \(what)", hint: hint)
    }

    private func transition(
        _ candidate: Candidate, _ change: ProposedChange, number: Int, _ context: WriteContext
    ) throws -> RecordDraft {
        // Two workflows of one name may move the same record at once.
        let others = change.companions.count { $0.values.contains { $0?.text == workflow.name } }
        let number = number + others
        func value(_ text: String?) -> Value { text.map { .text($0) } ?? .null }
        let transitions = try machine.bridge.schema.requireObject("transition")
        return try RecordDraft(
            transitions,
            [
                "key": .text(MoveHistory.key(workflow.name, change.key, number: number)),
                "workflow": .text(workflow.name), "object": .text(object.name), "record": .text(change.key),
                "field": .text(workflow.field), "from": value(candidate.from), "to": value(candidate.to),
                "date": .date(context.script.asOf), "author": .text(context.author),
                "reason": value(Self.hasReason(change) ? change.reason : nil),
                "skipped": value(candidate.move.skipped.isEmpty ? nil : candidate.move.skipped.joined(separator: ", ")),
            ])
    }

    /// An error about the workflow as it is written.
    func error(_ message: String, hint: String) -> PluginError {
        PluginError(
            plugin: manifest.name, file: machine.source.mainName, line: contribution.line, message, hint: hint)
    }

    /// The workflow and the move, as refusals name them.
    private func source(_ from: String?, _ to: String?) -> Label {
        let (from, to) = (from?.shortened, to?.shortened)
        return Label(
            en: "workflow \(workflow.name) (\(from ?? "nothing") → \(to ?? "nothing"))",
            zh: "流程 \(workflow.name)（\(from ?? "空") → \(to ?? "空")）")
    }

    private static func hasReason(_ change: ProposedChange) -> Bool {
        change.reason?.contains { !$0.isWhitespace } == true
    }
}
