import Glibc

/// Writes to an open file descriptor, which stays open; for a file by its path see `AtomicFile`.
public struct FileSink: ByteSink, Sendable {
    /// What error messages call the file.
    public let name: String

    private let descriptor: Int32

    /// A sink that writes to `descriptor`, which must stay open as long as the sink is used.
    ///
    /// When the reader of a pipe goes away the system ends the process, unless it ignores `SIGPIPE`; then writing
    /// throws.
    public init(descriptor: Int32, name: String) {
        self.descriptor = descriptor
        self.name = name
    }

    /// A sink that writes to standard output.
    public static let standardOutput = FileSink(descriptor: STDOUT_FILENO, name: "standard output")

    /// Writes all of `bytes`.
    public func write(_ bytes: UnsafeRawBufferPointer) throws(FileError) {
        var unwritten = bytes
        while !unwritten.isEmpty {
            let count = Glibc.write(descriptor, unwritten.baseAddress, unwritten.count)
            if count >= 0 {
                unwritten = UnsafeRawBufferPointer(rebasing: unwritten[count...])
            } else if errno != EINTR {
                throw .system(errno, file: name, access: .write)
            }
        }
    }
}
