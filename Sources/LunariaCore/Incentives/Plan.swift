/// A plan that can be calculated: what it says of itself, and the source it runs from.
public struct Plan: Sendable {
    /// The plan as its plugin describes it.
    public let runnable: Runnable
    /// The Lua files of the plugin, as they are now or as they were when a run was stored.
    public let source: PlanSource

    /// Makes a plan.
    public init(runnable: Runnable, source: PlanSource) {
        self.runnable = runnable
        self.source = source
    }
}
