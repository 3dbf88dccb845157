/// A place where a hook or a guard reaches a field of a change: `change.record.owner = "li.na"`.
struct ChangeUse: Hashable {
    /// The object whose records change.
    let object: String
    /// The field, and where it stands.
    let field: LuaToken
    /// Whether it is given a value, in a function that is asked before a save.
    let completes: Bool
}

extension ChangeUse {
    /// The entries of `hook` that are functions.
    private static let functions = ["before_save", "before_delete", "after_commit"]

    /// The places in a file; functions that are reached in ways which cannot be followed have none.
    static func all(in tokens: [LuaToken]) -> [ChangeUse] {
        var uses: Set<ChangeUse> = []
        for position in tokens.indices where tokens[position].kind == .name {
            guard tokens.has("hook", at: position) || tokens.has("workflow", at: position),
                !tokens.has(".", at: position - 1), !tokens.has(":", at: position - 1),
                let table = TableLiteral(tokens, at: position + (tokens.has("(", at: position + 1) ? 2 : 1)),
                let object = table.text(of: "object")
            else { continue }
            if tokens.has("hook", at: position) {
                for name in functions {
                    guard let value = table.value(of: name), let function = FunctionLiteral(tokens, value: value),
                        let changes = function.parameters.first
                    else { continue }
                    var walk = ChangeWalk(tokens, object: object, isSaving: name == "before_save")
                    walk.follow(function, [changes: .changes])
                    uses.formUnion(walk.uses)
                }
            } else {
                uses.formUnion(guards(of: table, object, tokens))
            }
        }
        return uses.sorted { ($0.field.line, $0.field.text) < ($1.field.line, $1.field.text) }
    }

    private static func guards(of table: TableLiteral, _ object: String, _ tokens: [LuaToken]) -> Set<ChangeUse> {
        var walk = ChangeWalk(tokens, object: object, isSaving: false)
        for position in table.range where tokens.has("guard", at: position) && tokens.has("=", at: position + 1) {
            guard let function = FunctionLiteral(tokens, value: position + 2), let change = function.parameters.first
            else { continue }
            walk.follow(function, [change: .change])
        }
        return walk.uses
    }
}
