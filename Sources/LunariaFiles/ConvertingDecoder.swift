/// Converts another encoding to UTF-8.
final class ConvertingDecoder: TextDecoder {
    private(set) var source: any ByteSource
    private let converter: TextConverter
    private let encoding: TextEncoding
    private let storage: UnsafeMutableRawBufferPointer
    private var unread: UnsafeMutableRawBufferPointer
    private var offset: Int
    private var ended = false
    private var fault: DecodingFault?

    /// A decoder of `unread`, which was read from `source` at `offset`, and of what follows there.
    init(
        _ source: any ByteSource, from charset: String, encoding: TextEncoding, unread: [UInt8], offset: Int
    ) throws(FileError) {
        converter = try TextConverter(from: charset, to: "UTF-8", encoding: encoding)
        storage = .allocate(byteCount: 1 << 16, alignment: 16)
        storage.copyBytes(from: unread)
        self.unread = UnsafeMutableRawBufferPointer(rebasing: storage[..<unread.count])
        self.source = source
        self.encoding = encoding
        self.offset = offset
    }

    deinit {
        storage.deallocate()
    }

    func decode(into output: UnsafeMutableRawBufferPointer) throws(FileError) -> DecodedPiece {
        while fault == nil {
            let count = convert(into: output)
            if count > 0 { return .text(count) }
            if fault != nil { break }
            if ended {
                guard let byte = unread.first else { return .end }
                stop(.undecodable(byte: byte), at: offset)
            } else {
                try refill()
            }
        }
        return fault.map(DecodedPiece.fault) ?? .end
    }

    private func convert(into output: UnsafeMutableRawBufferPointer) -> Int {
        var free = output
        let available = unread.count
        let outcome = converter.convert(&unread, into: &free)
        offset += available - unread.count
        let text = output[..<(output.count - free.count)]
        // The number of a character does not give its offset before the conversion, so a NUL has none.
        if let nul = text.firstIndex(of: 0) {
            stop(.nulCharacter, at: nil)
            return nul
        }
        if outcome == .invalid, let byte = unread.first { stop(.undecodable(byte: byte), at: offset) }
        return text.count
    }

    private func refill() throws(FileError) {
        storage.copyMemory(from: UnsafeRawBufferPointer(unread))
        let read = try source.read(into: UnsafeMutableRawBufferPointer(rebasing: storage[unread.count...]))
        ended = read == 0
        unread = UnsafeMutableRawBufferPointer(rebasing: storage[..<(unread.count + read)])
    }

    private func stop(_ kind: DecodingFault.Kind, at byteOffset: Int?) {
        fault = DecodingFault(kind: kind, encoding: encoding, byteOffset: byteOffset)
    }
}
