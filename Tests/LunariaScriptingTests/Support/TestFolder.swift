import Glibc

/// An empty folder that is removed with everything in it when the value goes away.
final class TestFolder {
    struct NotCreated: Error {}

    let path: String

    init() throws {
        var template = Array("/tmp/lunaria-scripting-XXXXXX".utf8CString)
        guard mkdtemp(&template) != nil else { throw NotCreated() }
        path = String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
    }

    deinit { Self.remove(path) }

    /// Writes a file and makes the folders it lies in.
    func write(_ name: String, _ text: String) {
        write(name, Array(text.utf8))
    }

    /// Writes a file and makes the folders it lies in.
    func write(_ name: String, _ bytes: [UInt8]) {
        makeFolders(of: name)
        let descriptor = open("\(path)/\(name)", O_WRONLY | O_CREAT | O_TRUNC, 0o644)
        _ = bytes.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
        close(descriptor)
    }

    func link(_ name: String, to target: String) {
        makeFolders(of: name)
        symlink(target, "\(path)/\(name)")
    }

    func makePipe(_ name: String) {
        makeFolders(of: name)
        mkfifo("\(path)/\(name)", 0o644)
    }

    private func makeFolders(of name: String) {
        var folder = path
        for part in name.split(separator: "/").dropLast() {
            folder += "/" + part
            mkdir(folder, 0o755)
        }
    }

    private static func remove(_ path: String) {
        var status = stat()
        guard lstat(path, &status) == 0 else { return }
        guard status.st_mode & S_IFMT == S_IFDIR, let directory = opendir(path) else {
            unlink(path)
            return
        }
        var names: [String] = []
        while let entry = readdir(directory) {
            let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
                String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
            }
            if name != ".", name != ".." { names.append(name) }
        }
        closedir(directory)
        for name in names { remove("\(path)/\(name)") }
        rmdir(path)
    }
}
