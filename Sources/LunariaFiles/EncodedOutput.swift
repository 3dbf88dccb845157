/// Collects UTF-8 and passes it to a sink in large pieces, converted to the encoding of the file.
struct EncodedOutput: ~Copyable {
    private let sink: any ByteSink
    private let encoding: TextEncoding
    private let converter: TextConverter?
    private var text: [UInt8] = []

    private static let pieceSize = 1 << 16

    init(_ sink: any ByteSink, encoding: TextEncoding) throws(FileError) {
        self.sink = sink
        self.encoding = encoding
        converter =
            switch encoding {
            case .utf8: nil
            case .utf16: try TextConverter(from: "UTF-8", to: "UTF-16LE", encoding: encoding)
            case .gb18030: try TextConverter(from: "UTF-8", to: "GB18030", encoding: encoding)
            }
        text.reserveCapacity(Self.pieceSize * 2)
    }

    mutating func append(_ byte: UInt8) {
        text.append(byte)
    }

    mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) {
        text.append(contentsOf: bytes)
    }

    mutating func append(_ bytes: [UInt8]) {
        text.append(contentsOf: bytes)
    }

    mutating func flushIfLarge() throws(FileError) {
        if text.count >= Self.pieceSize { try finish() }
    }

    /// Passes on all text collected; it must end with a whole character.
    mutating func finish() throws(FileError) {
        defer { text.removeAll(keepingCapacity: true) }
        guard !text.isEmpty else { return }
        guard let converter else {
            return try text.withUnsafeBufferPointer { bytes throws(FileError) in
                try sink.write(UnsafeRawBufferPointer(bytes))
            }
        }
        // One byte becomes at most two: ASCII in UTF-16, and two-byte characters that need four in GB18030.
        let storage = UnsafeMutableRawBufferPointer.allocate(byteCount: text.count * 2, alignment: 16)
        defer { storage.deallocate() }
        var free = storage
        let outcome = text.withUnsafeMutableBytes { bytes in
            var unread = bytes
            return converter.convert(&unread, into: &free)
        }
        guard outcome == .complete else { throw .unencodable(file: sink.name, encoding: encoding) }
        try sink.write(UnsafeRawBufferPointer(rebasing: storage[..<(storage.count - free.count)]))
    }
}
