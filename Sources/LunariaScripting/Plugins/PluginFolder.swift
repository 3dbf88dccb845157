import Glibc

/// A folder that holds one plugin, and the reading of files inside it and nowhere else.
struct PluginFolder: Sendable {
    /// The folder on disk, with symbolic links resolved.
    let path: String
    /// The folder as messages and tracebacks show it: `plugins/x`.
    let shown: String

    /// The bytes of a file inside the folder, or `nil` if there is none.
    ///
    /// A name that leads out of the folder, also by way of a symbolic link, is answered like a file that is missing.
    func read(_ name: String) throws(SourceError) -> [UInt8]? {
        guard let resolved = SourceFile.resolve(path + "/" + name) else { return nil }
        guard resolved.hasPrefix(path + "/") else { return nil }
        return try SourceFile.read(resolved)
    }

    /// The names of the folder's Lua files and those of its sub-folders, sorted; `spec` is left out.
    func luaFiles() -> [String] {
        SourceFile.names(in: path).flatMap { name -> [String] in
            if name.hasSuffix(".lua") { return [name] }
            guard name != "spec", SourceFile.isFolder(path + "/" + name) else { return [] }
            return SourceFile.names(in: path + "/" + name).filter { $0.hasSuffix(".lua") }.map { name + "/" + $0 }
        }
    }
}
