import LuaVM
import LunariaCore

/// The table `spec` of a spec: what is done with the company of an example besides reading and writing its data.
enum SpecModule {
    typealias Function = (borrowing LuaFrame, any SpecWorld) throws -> Int32

    private static var functions: [(name: String, function: Function)] {
        [("run", run), ("fill", SpecForm.fill)] + SpecLedger.functions
    }

    /// Pushes the table; an error that a function throws becomes one of the spec, with what it says.
    static func push(_ state: SpecState, _ stack: borrowing LuaStack) {
        var methods: [String: LuaHostFunction] = [:]
        for (name, function) in functions {
            methods[name] = .closure { frame in
                guard let world = state.world else { throw unloaded(name) }
                return try translating(state) { try function(frame, world) }
            }
        }
        methods["load"] = .closure { frame in
            guard let world = state.world else { throw unloaded("load") }
            return try translating(state) { try SpecFixture.load(frame, world, in: state.folder) }
        }
        stack.newTable()
        stack.push(LuaMetatable(named: "spec", methods: methods))
        stack.setMetatable(at: -2)
    }

    private static func unloaded(_ name: String) -> ScriptFault {
        ScriptFault(
            .permission, "spec.\(name) is called while the file is loaded, expected it inside an example",
            hint: "move this into `it` or `before_each`")
    }

    /// `spec.run(name, parameters, options)`: the run of a plan, what a command shows, a planner proposes or an alert finds.
    private static func run(_ frame: borrowing LuaFrame, _ world: any SpecWorld) throws -> Int32 {
        let (_, types) = try frame.crossing()
        let name = try frame.string(1)
        let parameters = try SpecParameters.read(frame, at: 2, types)
        var given = SpecRunOptions()
        if !frame.stack.isNil(at: 3) {
            let options = try LuaTable(frame.stack, at: 3, subject: "the options of spec.run")
            try options.allow(["as_of", "apply"])
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
