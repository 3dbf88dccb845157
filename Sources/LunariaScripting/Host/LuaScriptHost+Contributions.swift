import LunariaCore

extension LuaScriptHost {
    /// What a plugin or script contributes; one that cannot be loaded, or whose parameters have bad defaults, is an error.
    public func notes(on name: String) throws -> [ContributionNote] {
        let machine = try machine(name)
        return try contributions(of: name).map { $0.note(in: machine.source.plugin) }
    }

    /// The contributions of a plugin or script, see `notes`.
    func contributions(of name: String) throws -> [Contribution] {
        _ = try runnables(of: name)
        return try machine(name).contributions
    }
}
