import LunariaCore

extension LuaScriptHost {
    /// What a plugin or script contributes; one whose parameters have bad defaults is an error.
    func contributions(of name: String) throws -> [Contribution] {
        _ = try runnables(of: name)
        return try machine(name).contributions
    }
}
