import Glibc

/// A file without a name for what a library must write by itself; it vanishes with the value, and when the process ends.
public final class ScratchFile {
    /// The folder on whose disk the file lies.
    public let folder: String
    private let descriptor: Int32

    /// Makes an empty file.
    public init(in folder: String) throws(FileError) {
        self.folder = folder
        // Glibc's O_TMPFILE is a macro that Swift does not see.
        let withoutName = 0o20_000_000 | O_DIRECTORY
        var descriptor = Glibc.open(folder, O_RDWR | O_CLOEXEC | withoutName, 0o600)
        if descriptor < 0 {
            // Not every file system knows files without a name.
            var name = Array("\(folder)/.lunaria-XXXXXX".utf8CString)
            descriptor = mkstemp(&name)
            guard descriptor >= 0 else { throw .system(errno, file: folder, access: .write) }
            _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
            unlink(name)
        }
        self.descriptor = descriptor
    }

    deinit {
        close(descriptor)
    }

    /// A path under which the file can be opened as long as the value lives.
    public var path: String { "/proc/self/fd/\(descriptor)" }

    /// Writes all that the file holds to a sink.
    public func copy(to sink: any ByteSink) throws(FileError) {
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        var place: off_t = 0
        while true {
            let count = pread(descriptor, &buffer, buffer.count, place)
            if count == 0 { return }
            guard count > 0 else {
                if errno == EINTR { continue }
                throw .system(errno, file: folder, access: .read)
            }
            place += off_t(count)
            do {
                try buffer.withUnsafeBytes { bytes in
                    try sink.write(UnsafeRawBufferPointer(rebasing: bytes.prefix(count)))
                }
            } catch let error as FileError {
                throw error
            } catch {
                throw .system(EIO, file: folder, access: .write)
            }
        }
    }
}
