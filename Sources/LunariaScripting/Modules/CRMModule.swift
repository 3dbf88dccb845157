import LuaVM
import LunariaCore

/// The table `crm` that a run is given: `crm.accounts`, `crm.opportunities`, … and `crm.as_of`, `crm.currency`.
enum CRMModule {
    static let declaration = HostClass(
        "crm", "The data: a query for each object under its plural, such as `crm.accounts`, and what the run goes by.",
        details:
            "Reading needs the object in `reads`, changing it in `writes`. It can be reached while the plugin runs, not "
            + "while its file is loaded.",
        fields: [
            .required("as_of", .date, "The date the computation looks from."),
            .required("currency", .text, "The ISO 4217 code of the workspace's currency."),
        ], methods: [FillModule.fill.declaration])

    /// What it has besides objects, so that no object can be called so.
    static var words: [String] { declaration.fields.map(\.name) + declaration.methods.map(\.name) }

    /// Pushes the table.
    static func push(_ stack: borrowing LuaStack) {
        stack.newTable()
        stack.push(LuaMetatable(name: "crm", events: [.index: .function(index), .newIndex: .function(refuse)]))
        stack.setMetatable(at: -2)
    }

    private static var index: LuaFunction {
        { state in
            LuaFrame.run(state) { frame in
                let (bridge, types) = try frame.crossing()
                let name = try frame.string(2)
                if name == FillModule.fill.declaration.name {
                    frame.stack.push(FillModule.fill.bound(to: ()))
                    return 1
                }
                let run = try frame.run(bridge)
                switch name {
                // What a plan looks at identifies its run, like the rows it reads.
                case "as_of":
                    run.inputs?.add(run.context.asOf.description)
                    frame.stack.push(run.context.asOf.description)
                case "currency":
                    run.inputs?.add(run.context.currency.code)
                    frame.stack.push(run.context.currency.code)
                default:
                    guard let object = bridge.schema.object(plural: name) else {
                        let known = bridge.schema.objects.map(\.plural) + CRMModule.words
                        throw ScriptFault.argument(
                            "crm has no '\(name)'\(Spelling.hint(for: name, among: known))",
                            hint: "crm has objects by their plural, such as crm.accounts, crm.as_of and crm.currency; "
                                + "`lunaria list objects` shows what there is")
                    }
                    try QueryModule.push(Query(object.name), frame, bridge, types)
                }
                return 1
            }
        }
    }

    private static var refuse: LuaFunction {
        { state in
            LuaFrame.run(state) { _ in throw ScriptFault(.permission, "crm cannot be changed") }
        }
    }
}
