import Glibc

/// A file that appears under its name only when it is complete.
///
/// The bytes go to a new file without a name, which `commit()` gives the name of the target; until then, after an error,
/// and when the process is killed, a file that was there before is untouched and nothing is left over. A target that exists keeps its permission bits, and a
/// symbolic link keeps pointing to it. A pipe or a device, such as `/dev/stdout`, cannot be replaced and is written
/// directly.
public final class AtomicFile: ByteSink {
    /// The path of the target as given.
    public let name: String

    private let descriptor: Int32
    private let target: AtomicTarget
    private let place: AtomicTarget.Place
    private var isOpen = true

    /// Starts to write the file at `path`.
    public init(path: String) throws(FileError) {
        name = path
        target = try AtomicTarget(path: path)
        (descriptor, place) = try target.open()
    }

    deinit {
        discard()
    }

    /// The folder in which the file appears, or `nil` for a pipe or a device.
    public var folder: String? {
        if case .target = place { return nil }
        return target.directory.isEmpty ? "." : target.directory
    }

    /// Writes all of `bytes`.
    public func write(_ bytes: UnsafeRawBufferPointer) throws(FileError) {
        try FileSink(descriptor: descriptor, name: name).write(bytes)
    }

    /// Puts the complete file in the place of the target; on an error the target is as it was before.
    public func commit() throws(FileError) {
        guard isOpen else { return }
        if case .target = place { return discard() }
        defer { discard() }
        // Without this a crash of the machine could leave the new name with an empty file.
        guard fsync(descriptor) == 0 else { throw .system(errno, file: name, access: .write) }
        try target.put(descriptor, from: place)
        isOpen = false
        close(descriptor)
    }

    /// Gives up the new file; without `commit()` this happens when the value goes away.
    public func discard() {
        guard isOpen else { return }
        isOpen = false
        close(descriptor)
        if case .named(let temporary) = place { unlink(temporary) }
    }
}
