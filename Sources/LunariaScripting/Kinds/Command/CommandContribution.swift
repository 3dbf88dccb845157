import LuaVM
import LunariaCore

/// A named job: `command { run = function(args, crm, out) … end }`.
struct CommandContribution {
    let declarations: ScriptDeclarations
    let run: LuaReference
}

extension CommandContribution {
    static let declaration = HostTable(
        "command", "A named job, which shows what it adds to `out`.",
        details:
            "A script declares here what a plugin declares in its manifest: `parameters`, `reads`, `writes` and `fills`. One "
            + "with `writes` or `fills` is one transaction: if it fails, nothing is kept.",
        ScriptDeclarations.naming + ScriptDeclarations.entries + [
            .optional("fills", .list(of: .text), "In a script: the forms it may fill."),
            .required(
                "run",
                .function(
                    [
                        .init("args", .map(of: .any)), .init("crm", .instance("crm")), .init("out", .instance("out")),
                    ], answers: []), "Does the job; `args` are the values of the parameters."),
        ],
        example: """
            return command {
              summary = "Counts the open deals.",
              reads = { "opportunity" },
              run = function(args, crm, out)
                out:metric("open", crm.opportunities:where({ outcome = "open" }):count())
              end,
            }
            """)

    /// Reads the table given to `command`.
    init(_ frame: borrowing LuaFrame) throws {
        let table = try LuaTable(frame.stack, at: 1, as: Self.declaration)
        declarations = try ScriptDeclarations(frame, table)
        run = try table.requireFunction("run")
    }
}
