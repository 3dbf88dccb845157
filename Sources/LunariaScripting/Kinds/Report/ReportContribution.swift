import LuaVM
import LunariaCore

/// Parameters in, a document out: `report { run = function(params, crm, out) … end }`.
struct ReportContribution {
    let declarations: ScriptDeclarations
    let run: LuaReference
}

extension ReportContribution {
    static let declaration = HostTable(
        "report", "Reads, and shows what it adds to `out`.",
        ScriptDeclarations.naming + ScriptDeclarations.readingEntries + [
            .required(
                "run",
                .function(
                    [
                        .init("params", .map(of: .any)), .init("crm", .instance("crm")), .init("out", .instance("out")),
                    ], answers: []), "Shows something.")
        ],
        example: """
            return report {
              reads = { "opportunity" },
              run = function(params, crm, out)
                out:metric("won", crm.opportunities:where({ outcome = "won" }):count())
              end,
            }
            """)

    /// Reads the table given to `report`.
    init(_ frame: borrowing LuaFrame) throws {
        let given = try LuaTable(frame.stack, at: 1, subject: "report")
        guard try given.texts("writes") == nil else {
            throw ScriptFault(
                .permission, "report has an entry 'writes', but a report only reads",
                hint: "leave `writes` out, or make it a command { … }")
        }
        let table = try LuaTable(frame.stack, at: 1, as: Self.declaration)
        declarations = try ScriptDeclarations(frame, table)
        run = try table.requireFunction("run")
    }
}
