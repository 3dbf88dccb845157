import Glibc

/// Folders on disk.
enum Folder {
    /// Makes a folder and those above it; one that is there is left as it is.
    static func makeAll(_ path: String) throws(Failure) {
        if access(path, F_OK) != 0, let slash = path.dropLast().lastIndex(of: "/"), slash != path.startIndex {
            try makeAll(String(path[..<slash]))
        }
        try make(path)
    }

    /// Makes a folder in one that is there; one that is there itself is left as it is.
    static func make(_ path: String) throws(Failure) {
        if mkdir(path, 0o777) == 0 { return }
        let code = errno
        var status = stat()
        if code == EEXIST, stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFDIR { return }
        throw Failure(
            .usage, en: "cannot make the directory \(path): \(String(cString: strerror(code)))",
            zh: "无法新建目录 \(path)：\(String(cString: strerror(code)))")
    }

    /// The names in a folder, sorted; none if it cannot be read.
    static func names(in path: String) -> [String] {
        guard let directory = opendir(path) else { return [] }
        defer { closedir(directory) }
        var names: [String] = []
        while let entry = readdir(directory) {
            names.append(
                withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
                    String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
                })
        }
        return names.sorted()
    }
}
