import Glibc
import LunariaCore
import LunariaFiles
import LunariaScripting

/// Makes the folder of a new plugin, with all that a plugin of its kind needs.
public struct NewPlugin {
    /// The name of the plugin and of its folder.
    public let name: String
    /// What it contributes.
    public let kind: PluginKind
    /// The folder to make it in, instead of the workspace's `plugins`.
    public var folder: String?

    /// Describes the plugin to make.
    public init(name: String, kind: PluginKind) {
        self.name = name
        self.kind = kind
    }

    /// Makes the plugin; answers what to tell the author.
    ///
    /// The folder appears when it is complete. Nothing that is there is written over.
    public func run(from directory: String, installation: Installation) throws -> [String] {
        try checkName()
        let root = Session.findRoot(from: directory)
        guard let parent = folder ?? root.map({ $0 + "/plugins" }) else {
            throw Failure(
                .usage,
                en:
                    "no workspace here: found no workspace.lua in \(directory) or above it; make one with `lunaria init`, or "
                    + "name the folder to make the plugin in with `--in DIR`",
                zh: "这里没有工作区：\(directory) 及其上级目录中没有 workspace.lua；"
                    + "请用 `lunaria init` 新建，或用 `--workspace 目录` 指定")
        }
        if folder != nil, !Self.isFolder(parent) {
            throw Failure(.usage, english: "--in: there is no folder \(parent.shortened)")
        }
        let catalog = PluginCatalog(
            sources: [.init(path: installation.path, origin: .bundled)]
                + (root.map { [.init(path: $0, origin: .workspace)] } ?? []))
        try checkTaken(catalog)
        let path = parent + "/" + name
        var status = stat()
        guard lstat(path, &status) != 0 else {
            throw Failure(
                .badData, english: "\(shown(path, root)) is there already; nothing was written, choose another name")
        }
        let files = kind.template.files(for: name)
        if folder == nil { try checkDeclarations(files, catalog) }
        if folder == nil { mkdir(parent, 0o777) }
        guard Self.isFolder(parent) else {
            throw Failure(.badData, english: "\(parent) is no folder, expected that of the workspace's plugins")
        }
        try make(files, at: path, in: parent)
        return report(shown(path, root), files.map(\.name))
    }

    private func checkName() throws(Failure) {
        let allowed = Set("abcdefghijklmnopqrstuvwxyz0123456789-")
        let isValid =
            name.allSatisfy(allowed.contains) && name.first?.isLetter == true && name.last != "-"
            && !name.contains("--") && name.count <= 40
        guard isValid else {
            throw Failure(
                .usage,
                english:
                    "'\(name.shortened)' is no name for a plugin, expected at most 40 small letters, digits and single hyphens, "
                    + "a letter first, such as stale-deals")
        }
    }

    /// Refuses a name that something else has already.
    private func checkTaken(_ catalog: PluginCatalog) throws(Failure) {
        if let plugin = catalog.plugin(name), plugin.origin == .bundled {
            throw Failure(
                .badData,
                english:
                    "there is a bundled plugin '\(name)', whose place a folder of that name would take; choose another name"
            )
        }
        if catalog.scripts.contains(where: { $0.name == name }) {
            throw Failure(.badData, english: "there is a script '\(name)', scripts/\(name).lua; choose another name")
        }
    }

    /// Refuses a plugin that would be refused, or refuse another one, for what that one declares.
    private func checkDeclarations(
        _ files: [(name: String, text: String)], _ catalog: PluginCatalog
    ) throws {
        guard let manifest = files.first(where: { $0.name == "plugin.lua" })?.text,
            let clash = try catalog.clash(ofManifest: Array(manifest.utf8), named: name)
        else { return }
        let advice =
            kind == .workflow
            ? "change the workflow that is there, or remove it first"
            : "choose another name, under which it declares another field"
        throw Failure(
            .badData, english: "a plugin '\(name)' would be refused: \(clash.en). Nothing was made; \(advice)")
    }

    private func make(_ files: [(name: String, text: String)], at path: String, in parent: String) throws {
        let draft = "\(parent)/.\(name)-\(getpid())"
        do {
            for folder in [draft, draft + "/spec"] {
                guard mkdir(folder, 0o777) == 0 else { throw Self.failure(toMake: path) }
            }
            for (name, text) in files {
                let file = try AtomicFile(path: draft + "/" + name)
                try Array(text.utf8).withUnsafeBytes { bytes in try file.write(bytes) }
                try file.commit()
            }
            guard rename(draft, path) == 0 else { throw Self.failure(toMake: path) }
        } catch {
            for (name, _) in files { unlink(draft + "/" + name) }
            for folder in [draft + "/spec", draft] { rmdir(folder) }
            throw error
        }
    }

    private func report(_ place: String, _ files: [String]) -> [String] {
        // A plugin outside of a workspace is named by its folder, and does not run there.
        let argument = folder == nil ? name : place
        let steps =
            [
                ("plugin test \(argument) --watch", "runs its spec whenever a file changes"),
                ("plugin check \(argument)", "tells what is wrong with it"),
            ] + (folder == nil ? [kind.template.use(of: name)] : [])
        let width = steps.map(\.0.count).max() ?? 0
        return ["made \(place): \(files.joined(separator: ", "))"]
            + steps.map { words, meaning in
                "  lunaria \(words)\(String(repeating: " ", count: width - words.count + 2))\(meaning)"
            }
    }

    private func shown(_ path: String, _ root: String?) -> String { folder == nil ? "plugins/" + name : path }

    private static func isFolder(_ path: String) -> Bool {
        var status = stat()
        return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
    }

    private static func failure(toMake path: String) -> Failure {
        Failure(.storageFailed, english: "cannot make \(path): \(String(cString: strerror(errno)))")
    }
}
