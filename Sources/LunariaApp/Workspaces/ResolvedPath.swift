import Glibc

/// Paths as the file system knows them.
enum ResolvedPath {
    /// The absolute path without symbolic links, or `nil` if nothing is there.
    static func of(_ path: String) -> String? {
        guard let resolved = realpath(path, nil) else { return nil }
        defer { free(resolved) }
        return String(cString: resolved)
    }
}
