import Glibc

/// A folder that holds one plugin, and the reading of files inside it and nowhere else.
struct PluginFolder: Sendable {
    /// The folder on disk, with symbolic links resolved.
    let path: String
    /// The folder as messages and tracebacks show it: `plugins/x`.
    let shown: String

    /// The bytes of a file inside the folder, or `nil` if there is none.
    ///
    /// A name that leads by way of a symbolic link, in or out of the folder, is answered like a file that is missing: what
    /// a plugin can load is exactly what `luaFiles` finds.
    func read(_ name: String) throws(SourceError) -> [UInt8]? {
        guard let resolved = SourceFile.resolve(path + "/" + name), resolved == path + "/" + name else { return nil }
        return try SourceFile.read(resolved, shown: shown + "/" + name)
    }

    /// The bytes of a module inside the folder, or `nil` if there is none; specs are no part of a plugin.
    func readModule(_ name: String) throws(SourceError) -> [UInt8]? {
        name.hasPrefix(Self.specs + "/") ? nil : try read(name)
    }

    /// The names of all Lua files that modules of the plugin can come from, sorted, with the folders they lie in.
    func luaFiles() -> [String] { luaFiles(in: "").sorted() }

    /// The names of all Lua files that run, sorted: the manifest is data.
    func codeFiles() -> [String] { luaFiles().filter { $0 != "plugin.lua" } }

    /// The names of the specs' files inside the folder, sorted: `spec/x_spec.lua`.
    func specFiles() -> [String] {
        guard SourceFile.isRealFolder(path + "/" + Self.specs) else { return [] }
        return SourceFile.names(in: path + "/" + Self.specs).map { Self.specs + "/" + $0 }.filter { file in
            file.hasSuffix("_spec.lua") && !SourceFile.isLink(path + "/" + file)
        }
    }

    /// The path on disk of a file beside the specs, or `nil` if there is none; links are not followed.
    func fixture(_ name: String) -> String? {
        let file = path + "/" + Self.specs + "/" + name
        return SourceFile.resolve(file) == file ? file : nil
    }

    private static let specs = "spec"

    /// Symbolic links are not followed, here as in `read`.
    private func luaFiles(in prefix: String) -> [String] {
        SourceFile.names(in: path + "/" + prefix).flatMap { name -> [String] in
            let file = prefix + name
            if SourceFile.isRealFolder(path + "/" + file) {
                return file == Self.specs ? [] : luaFiles(in: file + "/")
            }
            return name.hasSuffix(".lua") && !SourceFile.isLink(path + "/" + file) ? [file] : []
        }
    }
}
