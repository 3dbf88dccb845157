import LuaVM
import LunariaCore

/// Looks for the files of other plugins that a plugin requires.
struct BorrowedFiles {
    private let library: PluginLibrary
    private let own: Set<String>

    init(_ plugin: Plugin, _ catalog: PluginCatalog) {
        library = PluginLibrary(of: plugin, in: catalog)
        own = Set(plugin.folder.luaFiles())
    }

    /// Those that files require, and those that these require in turn.
    func all(of files: [CheckedFile], _ vm: LuaVM) throws -> [CheckedFile] {
        var found: [CheckedFile] = []
        var open = files.flatMap(\.modules)
        while let use = open.popLast() {
            guard let path = use.file, !own.contains(path), !found.contains(where: { $0.name == path }) else {
                continue
            }
            guard case .file(let bytes, let shown, isBorrowed: true)? = try? library.find(path) else { continue }
            let file = CheckedFile(path, shown: shown, source: bytes, vm)
            found.append(file)
            open += file.modules
        }
        return found.sorted { $0.name < $1.name }
    }
}
