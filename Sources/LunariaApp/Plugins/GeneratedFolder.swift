import Glibc
import LunariaFiles
import LunariaScripting

/// A folder of generated files, which is brought up to date without touching what people wrote.
struct GeneratedFolder {
    let path: String
    let files: [ReferenceFile]

    /// The files that differ from what is there or are not there yet, and generated ones that are to go.
    func differences() throws -> [String] {
        (try outdated().map(\.path) + obsolete()).sorted()
    }

    /// Makes the folder hold the files and no other generated ones.
    ///
    /// - Throws: A `Failure` when a file of somebody's own stands where one is to be written; nothing is written then.
    func write() throws {
        let outdated = try outdated()
        for file in outdated {
            guard let present = try read(file.path), !PluginReference.isGenerated(present) else { continue }
            throw Failure(
                .usage,
                english: "\(path)/\(file.path) is there and was not written by `lunaria plugin docs`; "
                    + "expected a folder for what it writes alone")
        }
        for file in outdated {
            let target = path + "/" + file.path
            if let slash = target.lastIndex(of: "/") { try Folder.makeAll(String(target[..<slash])) }
            let output = try AtomicFile(path: target)
            try Array(file.text.utf8).withUnsafeBytes { bytes in try output.write(bytes) }
            try output.commit()
        }
        for file in try obsolete() { unlink(path + "/" + file) }
    }

    private func outdated() throws -> [ReferenceFile] {
        try files.filter { file in
            guard let present = try read(file.path) else { return true }
            return !present.elementsEqual(file.text.utf8)
        }
    }

    /// Generated files that are no longer among the files, in the folders that hold some.
    private func obsolete() throws -> [String] {
        let known = Set(files.map(\.path))
        let folders = Set(known.map { path in path.lastIndex(of: "/").map { String(path[...$0]) } ?? "" })
        return try folders.flatMap { folder in
            try Folder.names(in: path + "/" + folder).map { folder + $0 }.filter { file in
                guard !known.contains(file), let present = try read(file) else { return false }
                return PluginReference.isGenerated(present)
            }
        }
    }

    /// The longest file that may be a generated one.
    private static let longest = 16 << 20

    /// The bytes of a file, none for what is no regular file or too long; `nil` if nothing is there.
    private func read(_ file: String) throws -> [UInt8]? {
        let file = path + "/" + file
        var status = stat()
        guard stat(file, &status) == 0 else { return nil }
        guard status.st_mode & S_IFMT == S_IFREG, status.st_size <= Self.longest else { return [] }
        let source = try FileSource(path: file)
        var bytes = [UInt8](repeating: 0, count: Int(status.st_size))
        var count = 0
        while count < bytes.count {
            let more = try bytes.withUnsafeMutableBytes { buffer throws(FileError) in
                try source.read(into: UnsafeMutableRawBufferPointer(rebasing: buffer[count...]))
            }
            guard more > 0 else { break }
            count += more
        }
        return Array(bytes.prefix(count))
    }
}
