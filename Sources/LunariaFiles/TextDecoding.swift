/// Chooses how the bytes of a source become text.
enum TextDecoding {
    /// The decoder for `source`: a byte order mark decides and is left out; without one it is `encoding`, or UTF-8.
    static func makeDecoder(for source: any ByteSource, encoding: TextEncoding?) throws(FileError) -> any TextDecoder {
        var source = source
        let head = try readHead(of: &source)
        let mark = ByteOrderMark(at: head)
        if let mark, let encoding, mark.encoding != encoding {
            throw .contradictoryByteOrderMark(file: source.name, found: mark.encoding, requested: encoding)
        }
        let unread = Array(head.dropFirst(mark?.bytes.count ?? 0))
        let offset = head.count - unread.count
        switch (mark, encoding) {
        case (.utf16LittleEndian, _):
            return try ConvertingDecoder(source, from: "UTF-16LE", encoding: .utf16, unread: unread, offset: offset)
        case (.utf16BigEndian, _):
            return try ConvertingDecoder(source, from: "UTF-16BE", encoding: .utf16, unread: unread, offset: offset)
        case (.gb18030, _), (nil, .gb18030):
            return try ConvertingDecoder(source, from: "GB18030", encoding: .gb18030, unread: unread, offset: offset)
        case (nil, .utf16) where !head.isEmpty:
            throw .missingByteOrderMark(file: source.name)
        case (.utf8, _), (nil, .utf8), (nil, .utf16), (nil, nil):
            return UTF8Decoder(source, unread: unread, offset: offset)
        }
    }

    private static func readHead(of source: inout any ByteSource) throws(FileError) -> [UInt8] {
        let storage = UnsafeMutableRawBufferPointer.allocate(byteCount: ByteOrderMark.longest, alignment: 1)
        defer { storage.deallocate() }
        var count = 0
        while count < storage.count {
            let read = try source.read(into: UnsafeMutableRawBufferPointer(rebasing: storage[count...]))
            if read == 0 { break }
            count += read
        }
        return Array(storage[..<count])
    }
}
