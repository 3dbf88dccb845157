import Glibc

/// What is at the path of a file to be written, and the way to write it.
struct AtomicTarget {
    /// The path with symbolic links resolved.
    let path: String

    private let name: String
    /// `nil` if there is nothing yet.
    private let mode: mode_t?

    init(path name: String) throws(FileError) {
        self.name = name
        path = Self.resolved(name)
        var status = stat()
        if stat(path, &status) == 0 {
            mode = status.st_mode
            guard status.st_mode & S_IFMT != S_IFDIR else { throw .isDirectory(file: name) }
            // Renaming would replace a write-protected file, because it asks only for rights to the directory.
            guard access(path, W_OK) == 0 else { throw .system(errno, file: name, access: .write) }
        } else {
            mode = nil
            guard errno == ENOENT else { throw .system(errno, file: name, access: .write) }
        }
    }

    /// The path without symbolic links; of links to what is not there, the place they point to.
    private static func resolved(_ name: String) -> String {
        var path = name
        // The system gives up at forty, too.
        for _ in 0..<40 {
            if let resolved = realpath(path, nil) {
                defer { free(resolved) }
                return String(cString: resolved)
            }
            guard let target = linkTarget(of: path) else { return path }
            let folder = path.lastIndex(of: "/").map { path[...$0] } ?? ""
            path = target.hasPrefix("/") ? target : folder + target
        }
        return name
    }

    private static func linkTarget(of path: String) -> String? {
        var buffer = [CChar](repeating: 0, count: Int(PATH_MAX))
        let length = readlink(path, &buffer, buffer.count)
        return length > 0 ? String(decoding: buffer.prefix(length).map(UInt8.init(bitPattern:)), as: UTF8.self) : nil
    }

    /// Where the bytes are until the file is complete.
    enum Place {
        /// In the target itself, which cannot be replaced.
        case target
        /// In a file without a name, which vanishes when the process ends, however it ends.
        case unnamed
        /// In a file beside the target, where the file system knows no files without a name.
        case named(String)
    }

    /// Opens the file to write to.
    func open() throws(FileError) -> (descriptor: Int32, place: Place) {
        if let mode, mode & S_IFMT != S_IFREG {
            let descriptor = Glibc.open(path, O_WRONLY | O_CLOEXEC)
            guard descriptor >= 0 else { throw .system(errno, file: name, access: .write) }
            return (descriptor, .target)
        }
        // Glibc's O_TMPFILE is a macro that Swift does not see.
        let withoutName = 0o20_000_000 | O_DIRECTORY
        let descriptor = Glibc.open(
            directory.isEmpty ? "." : directory, O_WRONLY | O_CLOEXEC | withoutName, initialMode)
        if descriptor >= 0 {
            if let mode { fchmod(descriptor, mode & 0o7777) }
            return (descriptor, .unnamed)
        }
        return try openNamed()
    }

    /// Gives the complete file the name of the target.
    func put(_ descriptor: Int32, from place: Place) throws(FileError) {
        switch place {
        case .target: return
        case .named(let temporary): try replace(by: temporary)
        case .unnamed: try replace(by: try link(descriptor))
        }
    }

    /// The path of the folder with a slash at its end; empty for the current one.
    var directory: String { path.lastIndex(of: "/").map { String(path[...$0]) } ?? "" }

    /// A file that replaces a private one must not be readable by others even for a moment.
    private var initialMode: mode_t { mode == nil ? 0o666 : 0o600 }

    private func replace(by temporary: String) throws(FileError) {
        guard rename(temporary, path) == 0 else {
            let code = errno
            unlink(temporary)
            throw .system(code, file: name, access: .write)
        }
    }

    /// Gives an unnamed file a name beside the target, because only a file with a name can replace another.
    private func link(_ descriptor: Int32) throws(FileError) -> String {
        for temporary in temporaryNames {
            if linkat(AT_FDCWD, "/proc/self/fd/\(descriptor)", AT_FDCWD, temporary, AT_SYMLINK_FOLLOW) == 0 {
                return temporary
            }
            guard errno == EEXIST else { break }
        }
        throw .system(errno, file: name, access: .write)
    }

    private func openNamed() throws(FileError) -> (descriptor: Int32, place: Place) {
        for temporary in temporaryNames {
            let descriptor = Glibc.open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, initialMode)
            if descriptor >= 0 {
                if let mode { fchmod(descriptor, mode & 0o7777) }
                return (descriptor, .named(temporary))
            }
            guard errno == EEXIST else { break }
        }
        throw .system(errno, file: name, access: .write)
    }

    /// Names to try; they do not contain the target's, which may already be as long as names can be.
    private var temporaryNames: some Sequence<String> {
        (0..<1000).lazy.map { attempt in "\(directory).lunaria-\(getpid())-\(attempt).tmp" }
    }
}
