import Glibc

/// The bytes of a file or of standard input; the file is closed when the value goes away.
public final class FileSource: ByteSource {
    /// The path as given, or `standard input`.
    public let name: String
    /// How many bytes have been read so far.
    public private(set) var bytesRead = 0
    /// The size of a regular file in bytes when it was opened; `nil` for pipes and terminals.
    public private(set) var totalBytes: Int?

    private let descriptor: Int32
    private let closesDescriptor: Bool

    /// Opens the file at `path` for reading; `-` is standard input.
    public init(path: String) throws(FileError) {
        if path == "-" {
            name = "standard input"
            descriptor = STDIN_FILENO
            closesDescriptor = false
        } else {
            name = path
            descriptor = open(path, O_RDONLY | O_CLOEXEC)
            closesDescriptor = true
        }
        guard descriptor >= 0 else { throw .system(errno, file: name, access: .read) }
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw .system(errno, file: name, access: .read) }
        let kind = status.st_mode & S_IFMT
        if kind == S_IFREG { totalBytes = Int(status.st_size) }
        guard kind != S_IFDIR else { throw .isDirectory(file: name) }
    }

    deinit {
        if closesDescriptor, descriptor >= 0 { close(descriptor) }
    }

    /// Reads the next bytes into `buffer` and returns how many; 0 at the end.
    public func read(into buffer: UnsafeMutableRawBufferPointer) throws(FileError) -> Int {
        while true {
            let count = Glibc.read(descriptor, buffer.baseAddress, buffer.count)
            if count >= 0 {
                bytesRead += count
                return count
            }
            guard errno == EINTR else { throw .system(errno, file: name, access: .read) }
        }
    }
}
