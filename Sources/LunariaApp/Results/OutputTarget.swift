import Glibc

/// Keeps results from being written over a workspace's own files.
enum OutputTarget {
    private static let files: Set<String> = ["workspace.lua", "lunaria.db", "lunaria.db-wal", "lunaria.db-shm"]

    /// Refuses an empty path, and one that leads to the settings or the database of a workspace.
    static func check(_ path: String, option: String) throws(Failure) {
        guard !path.isEmpty else {
            throw Failure(
                .usage, en: "\(option): found nothing, expected the name of a file",
                zh: "\(option)：没有内容，应为文件名")
        }
        let target = ResolvedPath.of(path) ?? path
        let name = target.split(separator: "/").last.map(String.init) ?? target
        let slash = target.lastIndex(of: "/")
        let folder = slash.map { String(target[..<$0]) } ?? "."
        guard files.contains(name), access(folder + "/workspace.lua", F_OK) == 0 else { return }
        throw Failure(
            .usage, en: "\(option): \(path) belongs to the workspace itself, expected another file",
            zh: "\(option)：\(path) 属于工作区本身，应为其他文件")
    }
}
