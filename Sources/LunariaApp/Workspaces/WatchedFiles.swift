import Glibc
import LunariaFiles

/// The files that decide what plugins and scripts do: a workspace's settings, its plugins and scripts, and the bundled ones.
public struct WatchedFiles {
    private let root: String?
    private let watch: FolderWatch

    /// Begins to watch the files of the workspace that holds a directory, if one does, and those in further folders.
    ///
    /// Names among the folders that are no paths are passed over.
    public init(from directory: String, installation: Installation, folders: [String]) throws {
        root = Session.findRoot(from: directory)
        var watched = ["plugins", "scripts"].map { FolderWatch.Folder(installation.path + "/" + $0) }
        if let root {
            // The database lies beside the settings and changes all the time.
            watched.append(FolderWatch.Folder(root, names: ["workspace.lua", "plugins", "scripts"]))
            watched += ["plugins", "scripts"].map { FolderWatch.Folder(root + "/" + $0) }
        }
        watched += folders.filter(PluginChoice.isPath).compactMap(ResolvedPath.of).map { FolderWatch.Folder($0) }
        watch = try FolderWatch(watched)
    }

    /// Waits until files have changed and come to rest; answers their names, inside the workspace where they lie in it.
    public func waitForChange() throws -> [String] {
        let changed = try watch.wait(quiet: 100)
        // Editors make files of their own that are gone again.
        let present = changed.filter { access($0, F_OK) == 0 }
        return (present.isEmpty ? changed : present).map { path in
            guard let root, path.hasPrefix(root + "/") else { return path }
            return String(path.dropFirst(root.count + 1))
        }
    }
}
