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
        if let resolved = realpath(name, nil) {
            path = String(cString: resolved)
            free(resolved)
        } else {
            path = name
        }
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

    /// Opens the file to write to; `temporary` is its path if it has to be renamed.
    func open() throws(FileError) -> (descriptor: Int32, temporary: String?) {
        guard let mode, mode & S_IFMT != S_IFREG else { return try openTemporary() }
        let descriptor = Glibc.open(path, O_WRONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw .system(errno, file: name, access: .write) }
        return (descriptor, nil)
    }

    private func openTemporary() throws(FileError) -> (descriptor: Int32, temporary: String?) {
        let directory = path.lastIndex(of: "/").map { path[...$0] } ?? ""
        // A file that replaces a private one must not be readable by others even for a moment.
        let initialMode: mode_t = mode == nil ? 0o666 : 0o600
        for attempt in 0..<1000 {
            // The name does not contain the target's, which may already be as long as names can be.
            let temporary = "\(directory).lunaria-\(getpid())-\(attempt).tmp"
            let descriptor = Glibc.open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, initialMode)
            if descriptor >= 0 {
                if let mode { fchmod(descriptor, mode & 0o7777) }
                return (descriptor, temporary)
            }
            guard errno == EEXIST else { break }
        }
        throw .system(errno, file: name, access: .write)
    }
}
