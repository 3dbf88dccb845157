import Glibc

/// An empty directory that is removed with all files in it when the value goes away.
final class TemporaryDirectory {
    struct NotCreated: Error {}

    let path: String

    init() throws {
        var template = Array("/tmp/lunaria-files-XXXXXX".utf8CString)
        guard mkdtemp(&template) != nil else { throw NotCreated() }
        path = String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
    }

    deinit {
        for file in files { unlink("\(path)/\(file)") }
        rmdir(path)
    }

    /// The names of all files in the directory, sorted.
    var files: [String] {
        guard let directory = opendir(path) else { return [] }
        defer { closedir(directory) }
        var names: [String] = []
        while let entry = readdir(directory) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) {
                $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            if name != ".", name != ".." { names.append(name) }
        }
        return names.sorted()
    }

    /// Creates a file and returns its path.
    func makeFile(_ name: String, _ text: String, mode: mode_t = 0o644) -> String {
        let file = "\(path)/\(name)"
        let descriptor = open(file, O_WRONLY | O_CREAT | O_TRUNC, mode)
        fchmod(descriptor, mode)
        _ = Array(text.utf8).withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
        close(descriptor)
        return file
    }

    /// The content of a file.
    func text(of name: String) -> String {
        let descriptor = open("\(path)/\(name)", O_RDONLY)
        defer { close(descriptor) }
        var bytes = [UInt8](repeating: 0, count: 1 << 16)
        let count = bytes.withUnsafeMutableBytes { read(descriptor, $0.baseAddress, $0.count) }
        return String(decoding: bytes.prefix(max(0, count)), as: UTF8.self)
    }

    /// The permission bits of a file.
    func mode(of name: String) -> mode_t {
        var status = stat()
        stat("\(path)/\(name)", &status)
        return status.st_mode & 0o7777
    }
}
