import Glibc

/// Where the files that ship with Lunaria lie.
public struct Installation: Sendable {
    /// The folder that holds the bundled `plugins` and `scripts`.
    public let path: String

    /// Looks in `home` if it is given, else in `share/lunaria` beside the executable's `bin`, else in the folders
    /// above the executable, where a checkout has them.
    public static func find(executable: String, home: String?) throws(Failure) -> Installation {
        if let home {
            guard holdsPlugins(home) else {
                throw Failure(
                    .usage,
                    en: "LUNARIA_HOME is '\(home)', where there is no plugins/sales-team; "
                        + "expected the folder that holds the bundled plugins",
                    zh: "LUNARIA_HOME 是“\(home)”，其中没有 plugins/sales-team；应为存放自带插件的文件夹")
            }
            return Installation(path: home)
        }
        var folder = executable
        while let slash = folder.lastIndex(of: "/") {
            folder = String(folder[..<slash])
            for candidate in [folder, folder + "/share/lunaria"] where holdsPlugins(candidate) {
                return Installation(path: candidate)
            }
        }
        throw Failure(
            .usage,
            en: "the bundled plugins were not found above \(executable); "
                + "set LUNARIA_HOME to the folder that holds plugins/ and scripts/",
            zh: "在 \(executable) 的上级目录中找不到自带插件；请把 LUNARIA_HOME 设为存放 plugins/ 和 scripts/ 的文件夹")
    }

    private static func holdsPlugins(_ folder: String) -> Bool {
        access(folder + "/plugins/sales-team/plugin.lua", R_OK) == 0
    }
}
