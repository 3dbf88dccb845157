import LuaVM

/// A file of another plugin that was loaded by `require`.
struct BorrowedModule {
    /// The name as it was asked for: `customer-visits.meetings`.
    let name: String
    /// Where it was asked for.
    let place: LuaPosition?

    /// Why a plugin with an incentive plan cannot have it.
    static func refusal(of name: String, in plugin: String) -> ScriptFault {
        ScriptFault(
            .permission,
            "'\(plugin)' contributes an incentive plan and requires '\(name)' of another plugin; the source of a plan is "
                + "stored with each run, and that file is no part of it",
            hint: "put what the plan needs into a file of '\(plugin)', or the plan into a plugin of its own")
    }
}
