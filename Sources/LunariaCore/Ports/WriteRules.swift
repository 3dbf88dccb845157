/// What plugins have to say about records that are written: their hooks and workflows.
public protocol WriteRules: AnyObject {
    /// Whether a plugin declares something for the object; otherwise nobody is asked, and nothing is loaded.
    func concern(_ object: String) -> Bool
    /// Whether a plugin is asked about such a save: about each one if it has a hook for the object, about one that may
    /// change the field if it has a workflow on it.
    func concern(_ draft: RecordDraft, _ mode: SaveMode) -> Bool
    /// Whether a plugin that is asked about the object may write records while it is.
    func mayWrite(askedAbout object: String) -> Bool
    /// Asks about changes of one object, no two of them of one record, before they are written.
    ///
    /// Plugins may complete and refuse single changes, and write other records through `writer`. What fails in a plugin is
    /// thrown, and then nothing of the transaction may stay.
    func review(
        _ changes: inout [ProposedChange], of object: ObjectDefinition, over writer: any RecordWriter,
        in context: WriteContext
    ) throws
    /// Those who want to be told of changes of the objects once they are committed, in order.
    func followers(of objects: Set<String>) throws -> [Follower]
    /// Tells a follower of changes that are committed; what it writes through `writer` is a transaction of its own.
    ///
    /// - Parameter chain: The followers whose writing has led to these changes, the first one first.
    func tell(
        _ follower: Follower, of changes: [CommittedChange], after chain: [Follower], over writer: any RecordWriter,
        in context: WriteContext
    ) throws
}

/// A hook that is told of committed changes.
public struct Follower: Sendable, Hashable {
    /// The plugin that contributes it.
    public let plugin: String
    /// The object it is told of.
    public let object: String

    /// Makes a follower.
    public init(plugin: String, object: String) {
        self.plugin = plugin
        self.object = object
    }
}

/// What those who are asked about a write are told about the world.
public struct WriteContext: Sendable {
    /// The date, the currency, the year and the limits of the scripts that are asked.
    public let script: ScriptContext
    /// Who writes.
    public let author: String
    /// Why, if the user says so.
    public let reason: String?
    /// What was committed before they are asked, to follow "lunaria: ": `transaction 7 is kept`; `nil` for nothing.
    public let kept: String?

    /// Makes a context.
    public init(script: ScriptContext, author: String, reason: String?, kept: String? = nil) {
        self.script = script
        self.author = author
        self.reason = reason
        self.kept = kept
    }
}
