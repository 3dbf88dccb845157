import LuaVM
import LunariaCore

/// What is asked about records before they are written, and told of them afterwards:
/// `hook { object = …, before_save = function(changes, crm, params) … end }`.
struct HookContribution {
    let object: String
    /// The fields it sees, or `nil` for all.
    let select: [String]?
    let beforeSave: LuaReference?
    let beforeDelete: LuaReference?
    let afterCommit: LuaReference?
    /// Which parameters of its plugin it takes.
    let used: UsedParameters
    /// The line on which it is made.
    let line: Int?
}

extension HookContribution {
    static let declaration = HostTable(
        "hook", "Is asked about records before they are written, and told of them afterwards.",
        details: "The object stands in `hooks` of the manifest. One of the three functions must be there.",
        [
            .required("object", .text, "Whose records it is about."),
            .optional("select", .list(of: .text), "The fields it sees; all unless given."), UsedParameters.entry,
            .optional(
                "before_save", function(of: ChangeModule.declaration),
                "Completes, writes or refuses what is going to be saved."),
            .optional("before_delete", function(of: ChangeModule.declaration), "Refuses what is going to be deleted."),
            .optional(
                "after_commit", function(of: CommittedModule.declaration),
                "Is told of what was written; what it writes is a transaction of its own."),
        ],
        example: """
            return hook {
              object = "opportunity",
              before_save = function(changes, crm, params)
                for _, change in ipairs(changes) do
                  change.record.owner = change.record.owner or "li.na"
                end
              end,
            }
            """)

    private static func function(of change: HostClass) -> HostType {
        .function(
            [
                .init("changes", .list(of: .instance(change.name))), .init("crm", .instance("crm")),
                .init("params", .map(of: .any)),
            ], answers: [])
    }

    /// Reads the table given to `hook`.
    init(_ frame: borrowing LuaFrame) throws {
        let (bridge, _) = try frame.crossing()
        let table = try LuaTable(frame.stack, at: 1, as: Self.declaration)
        let name = try table.requireText("object")
        let object = try frame.script { try bridge.schema.requireHookableObject(name) }
        let fields = try table.texts("select")
        for field in fields ?? [] where object.field(field) == nil {
            throw ScriptFault(SchemaError.unknownField(field, object: name, known: object.fields.map(\.name)))
        }
        self.object = name
        select = fields
        beforeSave = try table.function("before_save")
        beforeDelete = try table.function("before_delete")
        afterCommit = try table.function("after_commit")
        used = try UsedParameters(frame, table)
        line = frame.stack.position?.line
        guard beforeSave != nil || beforeDelete != nil || afterCommit != nil else {
            throw ScriptFault.argument(
                "the hook for \(name) does nothing",
                hint: "write before_save = function(changes, crm, params) … end, before_delete or after_commit")
        }
    }
}
