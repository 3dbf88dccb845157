import LuaVM

/// How much of a plugin's file has run.
public struct FileCoverage: Sendable, Hashable {
    /// The file as it is shown: `plugins/x/main.lua`.
    public let file: String
    /// How many lines can run.
    public let executable: Int
    /// The lines that can run and have not, in order.
    public let missed: [Int]

    /// How many lines have run.
    public var run: Int { executable - missed.count }
}

extension LineCoverage {
    /// The files of a plugin that run: all but the manifest and the specs, sorted.
    public static func files(of plugin: Plugin) -> [String] {
        plugin.folder.codeFiles().map { plugin.folder.shown + "/" + $0 }
    }

    /// How much of each file of a plugin has run.
    ///
    /// A file that is no Lua is left out, and one that only says `return {}`.
    public func report(on plugin: Plugin) throws -> [FileCoverage] {
        let vm = try LuaVM(seed: 1)
        return try plugin.folder.codeFiles().compactMap { file in
            let shown = plugin.folder.shown + "/" + file
            guard let source = try plugin.folder.read(file), let chunk = try? vm.compile(source, name: "@" + shown)
            else { return nil }
            let lines = chunk.executableLines
            guard lines.count > 1 else { return nil }
            return FileCoverage(
                file: shown, executable: lines.count, missed: lines.subtracting(self.lines(of: shown)).sorted())
        }
    }
}
