/// Reads delimited text record by record, in memory that does not grow with the file.
///
///     var reader = try CSVReader(FileSource(path: "deals.csv"))
///     while try reader.next() {
///         print(reader.row.line, reader.row.text(0))
///     }
///
/// The format is RFC 4180 with what occurs in practice: lines end with LF, CRLF or CR, also mixed; the last one may
/// lack its end; a byte order mark is left out; records may differ in their number of cells, which the caller judges.
/// A quote inside an unquoted cell is text. A line without any character is skipped in every file: in a file of one
/// column an empty cell is written `""`, as `CSVWriter` does. Spaces belong to their cell.
public struct CSVReader: ~Copyable {
    /// The record that the last successful `next()` has reached.
    public private(set) var row: CSVRow
    /// The character between cells, as given or as found in the file.
    public let delimiter: CSVDelimiter

    private var decoder: any TextDecoder
    private var scanner: CSVScanner
    private var failure: FileError?

    /// A reader of `source`, which it alone uses from now on; the beginning of the text is read at once.
    ///
    /// Without `encoding` a byte order mark decides, and without one the text must be UTF-8. Without `delimiter` the
    /// first 20 records within the first 64 KiB decide: it is the one of `,` `;` tab `|` that stands in the first
    /// record outside quotes and equally often in all others, before the one that is most frequent in the first
    /// record; a tie goes to tab, `|`, `;`, `,` in this order, and a file with none of them has the comma.
    public init(
        _ source: any ByteSource, encoding: TextEncoding? = nil, delimiter: CSVDelimiter? = nil
    ) throws(FileError) {
        try self.init(source, encoding: encoding, delimiter: delimiter, limits: CSVLimits())
    }

    init(
        _ source: any ByteSource, encoding: TextEncoding?, delimiter: CSVDelimiter?, limits: CSVLimits
    ) throws(FileError) {
        var decoder = try TextDecoding.makeDecoder(for: source, encoding: encoding)
        var row = CSVRow()
        let chosen = if let delimiter { delimiter } else { try Self.detectDelimiter(&decoder, &row.text) }
        scanner = CSVScanner(file: source.name, delimiter: chosen, limits: limits)
        self.delimiter = chosen
        self.decoder = decoder
        self.row = row
    }

    /// How many bytes of the source have been read, which is somewhat ahead of the record.
    public var bytesRead: Int { decoder.source.bytesRead }

    /// The size of the source in bytes, or `nil` if it cannot be known.
    public var totalBytes: Int? { decoder.source.totalBytes }

    /// Moves `row` to the next record; false at the end of the text.
    ///
    /// After an error it throws the same error again.
    public mutating func next() throws(FileError) -> Bool {
        if let failure { throw failure }
        do {
            return try advance()
        } catch {
            failure = error
            row.cells.removeAll(keepingCapacity: true)
            throw error
        }
    }

    private mutating func advance() throws(FileError) -> Bool {
        row.cells.removeAll(keepingCapacity: true)
        dropScanned()
        while true {
            let isComplete = try scanner.scan(
                row.text.base + row.text.start, row.text.end - row.text.start, into: &row.cells)
            if isComplete { break }
            if scanner.state == .recordStart { dropScanned() }
            switch try decoder.decode(into: row.text.makeRoom()) {
            case .text(let count): row.text.end += count
            case .fault(let fault): throw fault.error(file: decoder.source.name, line: scanner.line)
            case .end:
                guard try scanner.finish(into: &row.cells) else { return false }
                row.complete(line: scanner.recordLine)
                return true
            }
        }
        row.complete(line: scanner.recordLine)
        return true
    }

    private mutating func dropScanned() {
        row.text.start += scanner.position
        scanner.rebase()
    }

    private static func detectDelimiter(
        _ decoder: inout any TextDecoder, _ text: inout TextBuffer
    ) throws(FileError) -> CSVDelimiter {
        sampling: while text.end < CSVDelimiter.sampleSize {
            switch try decoder.decode(into: text.makeRoom()) {
            case .text(let count): text.end += count
            case .fault, .end: break sampling
            }
        }
        let sample = UnsafeBufferPointer(start: text.base, count: min(text.end, CSVDelimiter.sampleSize))
        return CSVDelimiter.detect(in: sample)
    }
}
