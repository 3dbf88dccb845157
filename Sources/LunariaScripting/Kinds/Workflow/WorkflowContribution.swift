import LuaVM
import LunariaCore

/// States of a field and the moves between them: `workflow { object = …, field = …, states = { … }, transitions = { … } }`.
struct WorkflowContribution {
    let workflow: Workflow
    /// The guards by the position of their transition.
    let guards: [Int: LuaReference]
}

extension WorkflowContribution {
    /// Reads the table given to `workflow`.
    init(_ frame: borrowing LuaFrame) throws {
        let (bridge, _) = try frame.crossing()
        let table = try LuaTable(frame.stack, at: 1, subject: "workflow")
        try table.allow(["name", "object", "field", "initial", "states", "transitions", "skip", "back"])
        let name = try table.text("name") ?? bridge.plugin
        guard Self.isValid(name) else {
            throw ScriptFault.argument(
                "workflow is named '\(name.shortened)', expected 1 to 60 letters, digits, '-' and '_'",
                hint: "the name stands in the keys of the transitions it leads to")
        }
        let object = try table.requireText("object")
        let definition = try frame.script { try bridge.schema.requireWritableObject(object) }
        let field = try table.requireText("field")
        let states = try table.list("states") { item in try Self.state(item) }
        let transitions = try table.list("transitions") { item in try TransitionReader(item) }
        do {
            workflow = try Workflow(
                name: name, object: definition, field: field, states: states, initial: try table.texts("initial") ?? [],
                transitions: transitions.map(\.transition), skip: try Self.policy("skip", table),
                back: try Self.policy("back", table))
        } catch let problem as WorkflowProblem {
            throw ScriptFault.argument(problem.description, hint: problem.hint)
        }
        guards = Dictionary(
            uniqueKeysWithValues: transitions.enumerated().compactMap { index, read in
                read.guarding.map { (index, $0) }
            })
    }

    private static func isValid(_ name: String) -> Bool {
        let isPlain = name.unicodeScalars.allSatisfy { scalar in
            scalar.properties.isAlphabetic || scalar.properties.numericType != nil || scalar == "-" || scalar == "_"
        }
        return isPlain && (1...60).contains(name.utf8.count)
    }

    /// The state that an item of the list is: a name, or a table with a label.
    private static func state(_ item: borrowing LuaItem) throws -> Workflow.State {
        if let name = item.text { return Workflow.State(name) }
        let table = try item.table(or: "a text or { name = \"…\", label = … }")
        try table.allow(["name", "label"])
        return Workflow.State(try table.requireText("name"), label: try table.label("label"))
    }

    private static func policy(_ name: String, _ table: borrowing LuaTable) throws(ScriptFault) -> Workflow.Policy {
        guard let word = try table.text(name) else { return .refused }
        if let policy = Workflow.Policy(rawValue: word) { return policy }
        let words = Workflow.Policy.allCases.map(\.rawValue)
        throw .argument(
            "'\(name)' of workflow is '\(word.shortened)'\(Spelling.hint(for: word, among: words))",
            hint: "expected one of \(words.map { "\"\($0)\"" }.joined(separator: ", "))")
    }
}
