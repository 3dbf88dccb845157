import LuaVM

/// A kind of contribution: the table its constructor takes, and how it is read.
struct ContributionKind: Sendable {
    let table: HostTable
    /// The global function, which is also `require "lunaria.NAME"`; it answers a token that the file returns.
    let constructor: HostFunction<Void>
    /// What else the reference says of the kind.
    let page: ReferencePage

    var name: String { table.name }

    /// Declares a kind, with the further tables, values and functions that belong to it.
    init(
        _ table: HostTable, tables: [HostTable] = [], classes: [HostClass] = [], functions: [FunctionDeclaration] = [],
        _ read: @escaping @Sendable (_ frame: borrowing LuaFrame) throws -> Contribution
    ) {
        self.table = table
        constructor = HostFunction(
            .global, table.name, table.summary, takes: [.required("declaration", .table(table.name))],
            answers: [.required("contribution", .instance("contribution"))]
        ) { frame in
            let (bridge, types) = try frame.crossing()
            guard bridge.run == nil else {
                throw ScriptFault(
                    .permission, "contributions are made while the file is loaded, not while it runs",
                    hint: "call it at the end of the file: return command { … }")
            }
            guard bridge.contributions.count < KindRegistration.maximumCount else {
                throw ScriptFault.argument(
                    "the plugin makes more than \(KindRegistration.maximumCount) contributions")
            }
            bridge.contributions.append(try read(frame))
            frame.stack.push(ContributionSlot(index: Int32(bridge.contributions.count - 1)), as: types.contribution)
            return 1
        }
        page = ReferencePage(
            name: table.name, title: "lunaria.\(table.name)", summary: table.summary, module: .function(table.name),
            functions: [constructor.declaration] + functions, tables: [table] + tables, classes: classes)
    }
}
