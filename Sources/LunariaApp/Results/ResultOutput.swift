import Glibc
import LunariaFiles

/// Where a result goes: standard output, or a file that appears only when it is complete.
public final class ResultOutput {
    private let file: AtomicFile?
    private var sink: any ByteSink
    private let temporaryFolder: String
    private var buffer: [UInt8] = []
    private var isWithdrawn = false
    private static let bufferSize = 1 << 16

    /// Opens the output; without a path, or with `-`, it is standard output.
    ///
    /// - Parameters:
    ///   - path: The file.
    ///   - temporaryFolder: Where a result is kept that cannot be written in one go and has no folder of its own.
    ///   - onShow: Called before the first bytes go to standard output.
    public init(
        path: String?, temporaryFolder: String = "/tmp", onShow: @escaping () -> Void = {}
    ) throws {
        self.temporaryFolder = temporaryFolder
        if let path, path != "-" {
            try OutputTarget.check(path, option: "--output")
            let file: AtomicFile
            do {
                file = try AtomicFile(path: path)
            } catch {
                throw Failure(.storageFailed, en: "--output: \(error)", zh: "--output：\(error.chinese)")
            }
            self.file = file
            sink = file
        } else {
            file = nil
            sink = AnnouncedSink(before: FileSink(descriptor: STDOUT_FILENO, name: "standard output"), onShow)
        }
    }

    /// Makes an output that goes nowhere, for results that are looked at otherwise.
    init() {
        temporaryFolder = "/tmp"
        file = nil
        sink = MemorySink()
    }

    /// Adds text.
    public func write(_ text: String) throws {
        try write(text.utf8)
    }

    /// Adds bytes.
    func write(_ bytes: some Sequence<UInt8>) throws {
        buffer.append(contentsOf: bytes)
        if buffer.count >= Self.bufferSize { try flush() }
    }

    /// Adds a file that `body` writes by its path; what it keeps meanwhile belongs into the folder it is given.
    func writeFile(_ body: (_ path: String, _ folder: String) throws -> Void) throws {
        try flush()
        let folder = file?.folder ?? temporaryFolder
        let scratch = try ScratchFile(in: folder)
        try body(scratch.path, folder)
        try scratch.copy(to: sink)
    }

    /// Leaves the output as it is: no file appears, and one that is there stays.
    func withdraw() {
        isWithdrawn = true
        buffer.removeAll()
        file?.discard()
    }

    /// Completes the output; a file appears under its name.
    public func finish() throws {
        if isWithdrawn { return }
        try flush()
        try file?.commit()
    }

    /// Keeps what `body` writes to standard output back until it has come to its end; if it fails, nothing is shown.
    ///
    /// A file needs no such care: it appears when all is done.
    func holding<Result>(_ body: () throws -> Result) throws -> Result {
        guard file == nil else { return try body() }
        let target = sink
        let held = HeldSink(before: target)
        sink = held
        defer {
            sink = target
            buffer.removeAll(keepingCapacity: true)
        }
        let result = try body()
        try flush()
        try held.release()
        return result
    }

    /// What CSV records are written to.
    var byteSink: any ByteSink { sink }

    /// Hands everything to the system, so that a failure to write comes up before anything is kept.
    func flush() throws {
        try buffer.withUnsafeBytes { bytes in try sink.write(bytes) }
        buffer.removeAll(keepingCapacity: true)
    }
}
