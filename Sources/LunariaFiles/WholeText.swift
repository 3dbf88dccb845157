/// Reads texts that are looked at as a whole.
public enum WholeText {
    /// The text of a source as UTF-8 without a byte order mark; it is found out or converted as `CSVReader` does.
    ///
    /// A text of more than `limit` bytes is refused.
    public static func read(
        _ source: any ByteSource, encoding: TextEncoding? = nil, limit: Int = 64 << 20
    ) throws(FileError) -> [UInt8] {
        var decoder = try TextDecoding.makeDecoder(for: source, encoding: encoding)
        var buffer = TextBuffer()
        while true {
            switch try decoder.decode(into: buffer.makeRoom()) {
            case .text(let count): buffer.end += count
            case .fault(let fault):
                let lines = UnsafeBufferPointer(start: buffer.base, count: buffer.end).count { $0 == 0x0A }
                throw fault.error(file: source.name, line: lines + 1)
            case .end: return Array(UnsafeBufferPointer(start: buffer.base, count: buffer.end))
            }
            guard buffer.end <= limit else {
                throw .recordTooLarge(FilePlace(file: source.name, line: 1), limit: limit)
            }
        }
    }
}
