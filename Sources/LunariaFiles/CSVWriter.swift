/// Writes delimited text that every RFC 4180 reader, `CSVReader` above all, reads back as the same cells.
///
///     let file = try AtomicFile(path: "deals.csv")
///     var writer = try CSVWriter(file)
///     try writer.write(record: ["key", "name"])
///     try writer.finish()
///     try file.commit()
///
/// A cell is put in quotes only if it needs them: it contains the delimiter, a quote, CR or LF, it begins or ends
/// with a space or tab, it begins with a byte order mark, or it is empty and the only one of its record.
public struct CSVWriter: ~Copyable {
    private let delimiter: UInt8
    private let lineEnding: [UInt8]
    private var output: EncodedOutput
    private var cellCount = 0
    private var isOnlyEmptyCell = false

    private static let quote = UInt8(ascii: "\"")

    /// A writer to `sink`; nothing is complete before `finish()`.
    public init(_ sink: any ByteSink, format: CSVFormat = CSVFormat()) throws(FileError) {
        delimiter = format.delimiter.rawValue
        lineEnding = Array(format.lineEnding.rawValue.utf8)
        output = try EncodedOutput(sink, encoding: format.encoding)
        if format.hasByteOrderMark || format.encoding == .utf16 {
            output.append(ByteOrderMark.utf8.bytes)
        }
    }

    /// Writes a record of `cells`; a record without any cell writes nothing.
    public mutating func write(record cells: [String]) throws(FileError) {
        for cell in cells { write(cell: cell) }
        try endRecord()
    }

    /// Writes `cell` as the next cell of the present record.
    public mutating func write(cell: String) {
        var cell = cell
        cell.withUTF8 { write(cell: $0) }
    }

    /// Writes `bytes`, which must be UTF-8 without NUL, as the next cell of the present record.
    public mutating func write(cell bytes: UnsafeBufferPointer<UInt8>) {
        if cellCount > 0 { output.append(delimiter) }
        cellCount += 1
        isOnlyEmptyCell = cellCount == 1 && bytes.isEmpty
        guard needsQuotes(bytes) else { return output.append(bytes) }
        output.append(Self.quote)
        for byte in bytes {
            if byte == Self.quote { output.append(Self.quote) }
            output.append(byte)
        }
        output.append(Self.quote)
    }

    /// Ends the present record, and passes on what has been collected if it is much.
    public mutating func endRecord() throws(FileError) {
        guard cellCount > 0 else { return }
        if isOnlyEmptyCell {
            output.append(Self.quote)
            output.append(Self.quote)
        }
        output.append(lineEnding)
        cellCount = 0
        try output.flushIfLarge()
    }

    /// Passes everything on to the sink; without this the end of the text is missing.
    public mutating func finish() throws(FileError) {
        try output.finish()
    }

    private func needsQuotes(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        guard let first = bytes.first, let last = bytes.last else { return false }
        if Self.isBlank(first) || Self.isBlank(last) || bytes.starts(with: ByteOrderMark.utf8.bytes) { return true }
        return bytes.contains {
            $0 == delimiter || $0 == Self.quote || $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r")
        }
    }

    private static func isBlank(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t")
    }
}
