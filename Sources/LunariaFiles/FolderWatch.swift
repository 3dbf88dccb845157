import Glibc

/// Notices when files in some folders change, are made, renamed or removed.
///
/// What happens between two questions is kept by the system.
public final class FolderWatch {
    /// A folder that is watched.
    public struct Folder: Sendable, Hashable {
        /// The folder on disk.
        public let path: String
        /// The names in it that matter; without them all but hidden ones and backups, and those in its folders, too.
        public let names: [String]?

        /// Makes a folder to watch.
        public init(_ path: String, names: [String]? = nil) {
            self.path = path
            self.names = names
        }
    }

    private let descriptor: Int32
    private let folders: [Folder]
    /// What is watched, by the numbers that the system gives.
    private var watched: [Int32: Folder] = [:]
    private static let events = UInt32(
        IN_CLOSE_WRITE | IN_CREATE | IN_DELETE | IN_MOVED_FROM | IN_MOVED_TO | IN_DELETE_SELF | IN_MOVE_SELF)

    /// Begins to watch; a folder that is not there yet is watched from when `wait` meets it.
    public init(_ folders: [Folder]) throws(FileError) {
        self.folders = folders
        descriptor = inotify_init1(Int32(IN_CLOEXEC) | Int32(IN_NONBLOCK))
        guard descriptor >= 0 else { throw .system(errno, file: "inotify", access: .read) }
        try watchAll()
    }

    deinit { close(descriptor) }

    /// Waits until something has changed and nothing more does for `quiet` milliseconds; answers the paths, sorted.
    public func wait(quiet: Int32) throws(FileError) -> [String] {
        var changed: Set<String> = []
        while true {
            var poll = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
            let count = Glibc.poll(&poll, 1, changed.isEmpty ? -1 : quiet)
            if count < 0, errno != EINTR { throw .system(errno, file: "inotify", access: .read) }
            if count > 0 { changed.formUnion(read()) }
            if count == 0 {
                // A folder that was made may have got files before it was watched.
                try watchAll()
                return changed.sorted()
            }
        }
    }

    private func watchAll() throws(FileError) {
        for folder in folders { try watch(folder) }
    }

    private func watch(_ folder: Folder) throws(FileError) {
        let number = inotify_add_watch(descriptor, folder.path, Self.events)
        guard number >= 0 else {
            if errno == ENOENT || errno == ENOTDIR || errno == EACCES { return }
            // No space means here that the user watches too many folders.
            throw .system(errno == ENOSPC ? EMFILE : errno, file: folder.path, access: .read)
        }
        watched[number] = folder
        guard folder.names == nil else { return }
        for inner in Self.folders(in: folder.path) { try watch(Folder(inner)) }
    }

    /// The paths that the system has to tell of.
    private func read() -> Set<String> {
        var paths: Set<String> = []
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        let count = buffer.withUnsafeMutableBytes { Glibc.read(descriptor, $0.baseAddress, $0.count) }
        let head = MemoryLayout<inotify_event>.size
        var position = 0
        while position + head <= count {
            let (number, mask, length) = buffer.withUnsafeBytes { bytes in
                let event = bytes.loadUnaligned(fromByteOffset: position, as: inotify_event.self)
                return (event.wd, event.mask, Int(event.len))
            }
            let name = String(
                decoding: buffer[position + head..<position + head + length].prefix { $0 != 0 }, as: UTF8.self)
            position += head + length
            if mask & UInt32(IN_Q_OVERFLOW) != 0 { paths.formUnion(folders.map(\.path)) }
            if let folder = watched[number], Self.matters(name, in: folder) { paths.insert(folder.path + "/" + name) }
        }
        return paths
    }

    private static func matters(_ name: String, in folder: Folder) -> Bool {
        if let names = folder.names { return names.contains(name) }
        return !name.isEmpty && !name.hasPrefix(".") && !name.hasSuffix("~")
    }

    /// The folders in a folder, hidden ones and links left out.
    private static func folders(in path: String) -> [String] {
        guard let directory = opendir(path) else { return [] }
        defer { closedir(directory) }
        var folders: [String] = []
        while let entry = readdir(directory) {
            let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
                String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
            }
            var status = stat()
            guard !name.hasPrefix("."), lstat(path + "/" + name, &status) == 0, status.st_mode & S_IFMT == S_IFDIR
            else { continue }
            folders.append(path + "/" + name)
        }
        return folders
    }
}
