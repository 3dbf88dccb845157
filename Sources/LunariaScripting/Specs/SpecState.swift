import LuaVM
import LunariaCore

/// What the functions of a spec share: the examples that its file has described, and the world of the one that runs.
final class SpecState {
    /// What stands inside one `describe`; the file as a whole is the first.
    struct Group {
        let name: String
        /// The group it stands in.
        let parent: Int?
        var before: [LuaReference] = []
        var after: [LuaReference] = []
    }

    struct Example {
        let name: String
        let group: Int
        /// What it does; `nil` while it is pending.
        let body: LuaReference?
    }

    private(set) var groups = [Group(name: "", parent: nil)]
    private(set) var examples: [Example] = []
    /// The group whose body runs.
    private var current = 0
    /// Whether the file has been loaded, so that nothing can be described any more.
    var isComplete = false
    /// The data of the example that runs.
    var world: (any SpecWorld)?
    /// The folder of the plugin whose specs they are.
    let folder: PluginFolder
    /// The last stop of a plugin that the example ran; the example's own time may have ended with it.
    var stop: ScriptFault?

    private static let mostExamples = 10_000

    init(folder: PluginFolder) {
        self.folder = folder
    }

    /// Describes what `body` describes, as a group of that name.
    func describe(_ name: String, _ body: () throws -> Void) throws {
        try check("describe")
        groups.append(Group(name: name, parent: current))
        let outer = current
        current = groups.count - 1
        defer { current = outer }
        try body()
    }

    /// Adds an example to the present group.
    func add(_ name: String, _ body: LuaReference?) throws(ScriptFault) {
        try check("it")
        examples.append(Example(name: name, group: current, body: body))
    }

    func addBefore(_ hook: LuaReference) throws(ScriptFault) {
        try check("before_each")
        groups[current].before.append(hook)
    }

    func addAfter(_ hook: LuaReference) throws(ScriptFault) {
        try check("after_each")
        groups[current].after.append(hook)
    }

    /// The groups from the file down to the one an example stands in.
    func path(to example: Example) -> [Group] {
        var path: [Group] = []
        var next: Int? = example.group
        while let index = next {
            path.append(groups[index])
            next = groups[index].parent
        }
        return path.reversed()
    }

    private func check(_ name: String) throws(ScriptFault) {
        guard !isComplete else {
            throw ScriptFault(
                .permission, "'\(name)' is called inside an example, expected it around one",
                hint: "`describe`, `it`, `before_each` and `after_each` are called while the file is loaded")
        }
        guard examples.count < Self.mostExamples, groups.count < Self.mostExamples else {
            throw ScriptFault(.runtime, "the file has more than \(Self.mostExamples) examples")
        }
    }
}
