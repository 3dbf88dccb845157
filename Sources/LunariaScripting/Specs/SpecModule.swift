import LuaVM
import LunariaCore

/// The table `spec` of a spec: what is done with the company of an example besides reading and writing its data.
enum SpecModule {
    /// What the functions work on: the world of the example that runs.
    typealias Body =
        @Sendable (_ frame: borrowing LuaFrame, _ world: any SpecWorld, _ state: SpecState) throws -> Int32

    static let declaration = HostClass(
        "spec", "What is done with the company of an example besides reading and writing its data.",
        details: "What fails raises an error.", methods: functions.map(\.declaration))

    private static let functions = [run, SpecForm.fill, SpecFixture.load] + SpecLedger.functions

    /// Pushes the table.
    static func push(_ state: SpecState, _ stack: borrowing LuaStack) {
        stack.newTable()
        stack.push(LuaMetatable(named: declaration.name, methods: functions.bound(to: state)))
        stack.setMetatable(at: -2)
    }

    /// A function of the table; an error that its body throws becomes one of the spec, with what it says.
    static func function(
        _ name: String, _ summary: String, takes parameters: [HostField], answers: [HostField] = [],
        details: String = "",
        example: String = "", _ body: @escaping Body
    ) -> HostFunction<SpecState> {
        HostFunction(
            .namespace("spec"), name, summary, takes: parameters, answers: answers, details: details, example: example
        ) { frame, state in
            guard let world = state.world else {
                throw ScriptFault(
                    .permission, "spec.\(name) is called while the file is loaded, expected it inside an example",
                    hint: "move this into `it` or `before_each`")
            }
            return try translating(state) { try body(frame, world, state) }
        }
    }

    static let options = HostTable(
        "run_options", subject: "the options of spec.run", "How a spec runs something.",
        [
            .optional("as_of", .date, "The date the computation looks from; that of the example unless given."),
            .optional("apply", .boolean, "Whether a planner's proposals are stored."),
        ])

    /// The run of a plan, what a command or a report shows, and what classifications, planners and alerts bring about.
    private static let results = HostType.either([
        .instance(SpecRunTable.declaration.name), .instance(SpecDocumentTable.declaration.name),
        .instance(SpecClassificationTable.declaration.name), .instance(SpecListTable.proposals.name),
        .instance(SpecListTable.alerts.name),
    ])

    private static let run = function(
        "run", "Runs anything that `lunaria run` runs, and answers what comes of it.",
        takes: [
            .required("name", .text),
            .optional(
                "parameters", .map(of: .either([.text, .integer, .boolean, .decimal, .money])),
                "As on the command line, by name."),
            .optional("options", .table(options.name)),
        ], answers: [.required("result", results)],
        example: #"assert.equal(60, spec.run("grade-accounts", { a = 1 }).metrics.graded)"#
    ) { frame, world, _ in
        let (_, types) = try frame.crossing()
        let name = try frame.string(1)
        let parameters = try SpecParameters.read(frame, at: 2, types)
        var given = SpecRunOptions()
        if !frame.stack.isNil(at: 3) {
            let options = try LuaTable(frame.stack, at: 3, as: options)
            given.asOf = try options.text("as_of").map { text in try CalendarDate(parsing: text) }
            given.applies = try options.boolean("apply") ?? false
        }
        switch try world.run(name, parameters, given) {
        case .run(let run): try SpecRunTable(run).push(frame.stack)
        case .classification(let classification, let outcome):
            SpecClassificationTable(classification, outcome).push(frame.stack, types)
        case .document(let document): SpecDocumentTable(document).push(frame.stack, types)
        case .proposals(let planned): SpecListTable(planned).push(frame.stack)
        case .alerts(let watched): SpecListTable(watched).push(frame.stack)
        }
        return 1
    }

    /// Raises an error of the program in the spec, by what it says.
    private static func translating(_ state: SpecState, _ body: () throws -> Int32) throws -> Int32 {
        do {
            return try body()
        } catch let error as any LuaRaisable {
            throw error
        } catch let error as PluginError where error.isDeadline {
            let fault = ScriptFault(.deadline, error.description)
            state.stop = fault
            throw fault
        } catch {
            throw ScriptFault(.runtime, "\(error)")
        }
    }
}
