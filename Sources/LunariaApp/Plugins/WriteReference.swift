import Glibc
import LunariaFiles
import LunariaScripting

/// Writes the reference of everything Lua code finds: pages for people, stubs for the Lua language server.
public struct WriteReference {
    /// The folder of the pages; that of the workspace unless given.
    public var output: String?
    /// Whether to compare with what is there, and write nothing.
    public var isCheck = false

    /// What was written or compared.
    public struct Report: Sendable {
        /// What was done, in sentences.
        public let sentences: [Note]
        /// The paths of files that differ, in a check.
        public let differences: [String]
    }

    /// Describes the writing into the workspace.
    public init() {}

    /// What the files of a folder are.
    private enum Kind: String {
        case page
        case stub

        var chinese: String {
            switch self {
            case .page: "页面"
            case .stub: "存根文件"
            }
        }
    }

    /// The folders of a workspace, below its root.
    private static let pages = ".lunaria/reference"
    static let stubs = ".lunaria/lua-api"

    /// Writes the reference of the workspace that holds a directory, or without one that of the bundled plugins.
    ///
    /// The stubs belong to a workspace, and without one there are none.
    public func run(from directory: String, installation: Installation) throws -> Report {
        guard ResolvedPath.of(directory) != nil else {
            throw Failure(.usage, english: "there is no directory \(directory)")
        }
        let root = Session.findRoot(from: directory)
        let sources =
            [PluginCatalog.Source(path: installation.path, origin: .bundled)]
            + (root.map { [.init(path: $0, origin: .workspace)] } ?? [])
        let catalog = PluginCatalog(sources: sources)
        guard catalog.refused.isEmpty else {
            throw catalog.failure
        }
        guard let pages = output ?? root.map({ $0 + "/" + Self.pages }) else {
            throw Failure(
                .usage, english: "no workspace here, and so no folder for the pages; name one with `--output DIR`")
        }
        let reference = PluginReference(schema: catalog.schema)
        var folders = [(Kind.page, GeneratedFolder(path: pages, files: reference.markdown))]
        if let root { folders.append((.stub, Self.stubFolder(reference, in: root))) }
        if isCheck { return try compare(folders) }
        if let root { try Self.ignore(in: root) }
        return try write(folders)
    }

    /// Writes the stubs into a workspace.
    static func writeStubs(_ reference: PluginReference, in root: String) throws {
        try stubFolder(reference, in: root).write()
        try ignore(in: root)
    }

    /// Keeps what can be written again at any time out of version control.
    private static func ignore(in root: String) throws {
        let mark = root + "/.lunaria/.gitignore"
        guard access(mark, F_OK) != 0 else { return }
        let file = try AtomicFile(path: mark)
        try Array("*\n".utf8).withUnsafeBytes { bytes in try file.write(bytes) }
        try file.commit()
    }

    private static func stubFolder(_ reference: PluginReference, in root: String) -> GeneratedFolder {
        GeneratedFolder(path: root + "/" + stubs, files: reference.stubs)
    }

    private func write(_ folders: [(kind: Kind, folder: GeneratedFolder)]) throws -> Report {
        let sentences = try folders.map { kind, folder in
            try folder.write()
            return Note(
                en: "wrote \(folder.files.count) \(kind.rawValue)s to \(folder.path)",
                zh: "已写入 \(folder.files.count) 个\(kind.chinese)到 \(folder.path)")
        }
        return Report(sentences: sentences, differences: [])
    }

    private func compare(_ folders: [(kind: Kind, folder: GeneratedFolder)]) throws -> Report {
        let differences = try folders.flatMap { _, folder in
            try folder.differences().map { folder.path + "/" + $0 }
        }
        guard !differences.isEmpty else {
            return Report(
                sentences: [Note(en: "the reference is up to date", zh: "参考文档已是最新")], differences: [])
        }
        let command = "lunaria plugin docs" + (output.map { " --output \($0)" } ?? "")
        return Report(
            sentences: differences.map { file in
                Note(en: "\(file) is not what the declarations say", zh: "\(file) 与声明不一致")
            } + [Note(en: "write it anew with `\(command)`", zh: "请用 `\(command)` 重新生成")],
            differences: differences)
    }
}
