public import LunariaCore
import LunariaScripting

extension Session {
    /// The language that the workspace of a directory asks for; `nil` if there is none, or its settings cannot be read.
    ///
    /// Opening the workspace says what is wrong with it; whoever only wants help still gets it.
    public static func language(ofWorkspaceAt directory: String) -> Language? {
        guard let root = findRoot(from: directory) else { return nil }
        return (try? WorkspaceSettings(path: root + "/workspace.lua"))?.language
    }
}
