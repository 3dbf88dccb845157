import Glibc
public import LuaVM
import Synchronization

/// Which lines of some plugins have run, in whatever machines and on whatever threads.
public final class LineCoverage: LuaLineObserver, Sendable {
    private struct File {
        /// The name of the chunk with its mark, as Lua has it.
        let chunk: [UInt8]
        var lines: Set<Int> = []
    }

    private struct Files {
        var all: [File]
        /// The file whose line ran last: most lines follow one of the same file.
        var latest = 0
    }

    private let files: Mutex<Files>

    /// Makes a count for files as they are shown: `plugins/x/main.lua`.
    ///
    /// Lines of other files are passed over.
    public init(of files: [String]) {
        self.files = Mutex(Files(all: files.map { File(chunk: Array("@\($0)".utf8)) }))
    }

    /// Takes note of a line.
    public func willRun(line: Int, of chunk: UnsafeRawBufferPointer) {
        files.withLock { files in
            if !Self.isName(files, files.latest, chunk) {
                guard let found = files.all.indices.first(where: { Self.isName(files, $0, chunk) }) else { return }
                files.latest = found
            }
            files.all[files.latest].lines.insert(line)
        }
    }

    /// The lines of a file that have run.
    public func lines(of file: String) -> Set<Int> {
        let chunk = Array("@\(file)".utf8)
        return files.withLock { files in files.all.first { $0.chunk == chunk }?.lines ?? [] }
    }

    private static func isName(_ files: borrowing Files, _ index: Int, _ chunk: UnsafeRawBufferPointer) -> Bool {
        guard index < files.all.count, files.all[index].chunk.count == chunk.count, let start = chunk.baseAddress
        else { return false }
        return files.all[index].chunk.withUnsafeBytes { name in
            name.baseAddress.map { memcmp($0, start, chunk.count) == 0 } ?? false
        }
    }
}
