import LuaVM
import LunariaCore

/// States of a field and the moves between them: `workflow { object = …, field = …, states = { … }, transitions = { … } }`.
struct WorkflowContribution {
    let workflow: Workflow
    /// The guards by the position of their transition.
    let guards: [Int: LuaReference]
    /// Which parameters of its plugin its guards take.
    let used: UsedParameters
    /// The line on which it is made.
    let line: Int?

    /// The field it guards, as manifests name it.
    var guarded: WorkflowField { WorkflowField(object: workflow.object, field: workflow.field) }
}

extension WorkflowContribution {
    static let declaration = HostTable(
        "workflow", "The states of a field, and the moves between them.",
        details: "The field stands in `workflows` of the manifest: `{ \"opportunity.stage\" }`.",
        [
            .optional("name", .text, "What the keys of transitions begin with; the plugin's unless given."),
            .required("object", .text), .required("field", .text),
            .optional("initial", .list(of: .text), "The states in which a record may begin."),
            .optional("states", .list(of: .either([.text, .table(stateDeclaration.name)])), "In order."),
            .optional("transitions", .list(of: .table(TransitionReader.declaration.name)), "The moves there are."),
            .optional("skip", policy, "Whether a record may go past states; `refused` unless given."),
            .optional("back", policy, "Whether a record may go back; `refused` unless given."), UsedParameters.entry,
        ],
        example: """
            return workflow {
              object = "opportunity", field = "stage", initial = { "lead" },
              states = { { name = "lead", label = { en = "lead", zh = "线索" } }, "qualified", "won" },
              transitions = {
                { from = "lead", to = "qualified", evidence = { "amount" } },
                { from = "*", to = "won" },
              },
              back = "reason",
            }
            """)

    static let stateDeclaration = HostTable(
        "workflow_state", "A state of a workflow.", [.required("name", .text), .optional("label", .label)])

    private static let policy = HostType.choice(Workflow.Policy.allCases.map(\.rawValue))

    /// Reads the table given to `workflow`.
    init(_ frame: borrowing LuaFrame) throws {
        let (bridge, _) = try frame.crossing()
        let table = try LuaTable(frame.stack, at: 1, as: Self.declaration)
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
                transitions: transitions.map(\.transition),
                skip: try table.word("skip", as: Workflow.Policy.self) ?? .refused,
                back: try table.word("back", as: Workflow.Policy.self) ?? .refused)
        } catch let problem as WorkflowProblem {
            throw ScriptFault.argument(problem.description, hint: problem.hint)
        }
        used = try UsedParameters(frame, table)
        line = frame.stack.position?.line
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
        if let name = try item.text() { return Workflow.State(name) }
        let table = try item.table(or: "a text or { name = \"…\", label = … }", as: stateDeclaration)
        return Workflow.State(try table.requireText("name"), label: try table.label("label"))
    }
}
