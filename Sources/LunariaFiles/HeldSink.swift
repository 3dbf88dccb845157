import Glibc

/// Keeps bytes back until all of them are there, and then passes them on.
///
/// What fails halfway must not leave half a result in a pipe. A result of any size is kept: what is more than a few
/// megabytes lies in a file without a name.
public final class HeldSink: ByteSink {
    /// What error messages call the place the bytes go to.
    public let name: String

    private let target: any ByteSink
    private var bytes: [UInt8] = []
    private var file: UnsafeMutablePointer<FILE>?
    private static let mostInMemory = 4 << 20

    /// Keeps back what is meant for another sink.
    public init(before target: any ByteSink) {
        self.target = target
        name = target.name
    }

    deinit {
        if let file { fclose(file) }
    }

    /// Keeps `bytes`.
    public func write(_ bytes: UnsafeRawBufferPointer) throws(FileError) {
        self.bytes.append(contentsOf: bytes)
        if self.bytes.count > Self.mostInMemory { try spill() }
    }

    /// Passes on all that is held.
    public func release() throws(FileError) {
        if let file {
            try spill()
            guard fseeko(file, 0, SEEK_SET) == 0 else { throw .system(errno, file: name, access: .write) }
            var buffer = [UInt8](repeating: 0, count: 1 << 16)
            while case let count = fread(&buffer, 1, buffer.count, file), count > 0 {
                try Self.pass(buffer[..<count], to: target)
            }
            guard ferror(file) == 0 else { throw .system(EIO, file: name, access: .write) }
            fclose(file)
            self.file = nil
        } else {
            try Self.pass(bytes[...], to: target)
        }
        bytes.removeAll()
    }

    private static func pass(_ bytes: ArraySlice<UInt8>, to target: any ByteSink) throws(FileError) {
        let outcome = bytes.withUnsafeBytes { bytes in
            Result { () throws(FileError) in try target.write(bytes) }
        }
        try outcome.get()
    }

    private func spill() throws(FileError) {
        guard let file = file ?? tmpfile() else { throw .system(errno, file: name, access: .write) }
        self.file = file
        guard bytes.withUnsafeBytes({ fwrite($0.baseAddress, 1, $0.count, file) }) == bytes.count else {
            throw .system(errno, file: name, access: .write)
        }
        bytes.removeAll(keepingCapacity: true)
    }
}
