import Glibc
import LunariaCore

/// Reading of small source files and folders.
enum SourceFile {
    /// The largest source file that is read, in bytes.
    static let maximumSize = 1 << 20

    /// The path with symbolic links resolved, or `nil` if nothing is there.
    static func resolve(_ path: String) -> String? {
        guard let resolved = realpath(path, nil) else { return nil }
        defer { free(resolved) }
        return String(cString: resolved)
    }

    /// Whether a folder is there.
    static func isFolder(_ path: String) -> Bool {
        var status = stat()
        return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
    }

    /// Whether a folder is there and not merely a link to one.
    static func isRealFolder(_ path: String) -> Bool {
        var status = stat()
        return lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
    }

    /// The bytes without the byte order mark that some editors put before UTF-8.
    private static func withoutMark(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes
    }

    /// Whether a symbolic link is there.
    static func isLink(_ path: String) -> Bool {
        var status = stat()
        return lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFLNK
    }

    /// The names in a folder, sorted, without those that begin with a dot; none if it cannot be read.
    static func names(in folder: String) -> [String] {
        guard let directory = opendir(folder) else { return [] }
        defer { closedir(directory) }
        var names: [String] = []
        while let entry = readdir(directory) {
            let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
                String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
            }
            if !name.hasPrefix(".") { names.append(name) }
        }
        return names.sorted()
    }

    /// The bytes of a regular file that holds UTF-8 text; `shown` is the file as messages show it.
    static func read(_ path: String, shown: String) throws(SourceError) -> [UInt8] {
        let bytes = try read(path)
        if let fault = TextFault(in: bytes) { throw SourceError(path: shown, line: fault.line, reason: fault.reason) }
        return bytes
    }

    /// The bytes of a regular file.
    private static func read(_ path: String) throws(SourceError) -> [UInt8] {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard descriptor >= 0 else { throw SourceError(path: path, reason: Label(String(cString: strerror(errno)))) }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
            throw SourceError(path: path, reason: Label(en: "expected a regular file", zh: "应为普通文件"))
        }
        guard status.st_size <= maximumSize else {
            throw SourceError(
                path: path,
                reason: Label(
                    en: "\(status.st_size) bytes, expected at most \(maximumSize)",
                    zh: "\(status.st_size) 字节，最多 \(maximumSize) 字节"))
        }
        var bytes = [UInt8](repeating: 0, count: Int(status.st_size))
        var filled = 0
        while filled < bytes.count {
            let count = bytes.withUnsafeMutableBytes { buffer in
                Glibc.read(descriptor, buffer.baseAddress?.advanced(by: filled), buffer.count - filled)
            }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { break }
            filled += count
        }
        return Array(withoutMark(bytes.prefix(filled)))
    }
}
