/// Passes UTF-8 through and checks it on the way.
struct UTF8Decoder: TextDecoder {
    private(set) var source: any ByteSource
    private var unread: [UInt8]
    private var offset: Int
    private var ended = false
    private var fault: DecodingFault?

    /// A decoder of `unread`, which was read from `source` at `offset`, and of what follows there.
    init(_ source: any ByteSource, unread: [UInt8], offset: Int) {
        self.source = source
        self.unread = unread
        self.offset = offset
    }

    mutating func decode(into output: UnsafeMutableRawBufferPointer) throws(FileError) -> DecodedPiece {
        while fault == nil, !ended || !unread.isEmpty {
            output.copyBytes(from: unread)
            let free = UnsafeMutableRawBufferPointer(rebasing: output[unread.count...])
            let read = ended ? 0 : try source.read(into: free)
            ended = read == 0
            let bytes = UnsafeRawBufferPointer(rebasing: output[..<(unread.count + read)])
            let prefix = UTF8Prefix(of: bytes)
            offset += prefix.count
            unread = Array(bytes[prefix.count...].prefix(prefix.ending == .cutOff ? 3 : 0))
            switch prefix.ending {
            case .complete: break
            case .cutOff: if ended { stop(.undecodable(byte: bytes[prefix.count])) }
            case .invalid: stop(.undecodable(byte: bytes[prefix.count]))
            case .nulCharacter: stop(.nulCharacter)
            }
            if prefix.count > 0 { return .text(prefix.count) }
        }
        return fault.map(DecodedPiece.fault) ?? .end
    }

    private mutating func stop(_ kind: DecodingFault.Kind) {
        fault = DecodingFault(kind: kind, encoding: .utf8, byteOffset: offset)
        unread = []
    }
}
