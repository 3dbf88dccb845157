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
    /// The line on which it is made.
    let line: Int?
}

extension HookContribution {
    /// Reads the table given to `hook`.
    init(_ frame: borrowing LuaFrame) throws {
        let (bridge, _) = try frame.crossing()
        let table = try LuaTable(frame.stack, at: 1, subject: "hook")
        try table.allow(["object", "select", "before_save", "before_delete", "after_commit"])
        let name = try table.requireText("object")
        let object = try frame.script { try bridge.schema.requireHookableObject(name) }
        let fields = try table.texts("select")
        for field in fields ?? [] where object.field(field) == nil {
            throw ScriptFault.argument(
                SchemaError.unknownField(field, object: name, known: object.fields.map(\.name)).description)
        }
        self.object = name
        select = fields
        beforeSave = try table.function("before_save")
        beforeDelete = try table.function("before_delete")
        afterCommit = try table.function("after_commit")
        line = frame.stack.position?.line
        guard beforeSave != nil || beforeDelete != nil || afterCommit != nil else {
            throw ScriptFault.argument(
                "the hook for \(name) does nothing",
                hint: "write before_save = function(changes, crm, params) … end, before_delete or after_commit")
        }
    }
}
