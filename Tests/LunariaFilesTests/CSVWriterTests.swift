import LunariaFiles
import Testing

struct CSVWriterTests {
    private func write(_ records: [[String]], _ format: CSVFormat = CSVFormat()) throws(FileError) -> [UInt8] {
        let sink = MemorySink()
        var writer = try CSVWriter(sink, format: format)
        for record in records { try writer.write(record: record) }
        try writer.finish()
        return sink.bytes
    }

    @Test(arguments: [
        ([["a", "b"], ["1", "2"]], "a,b\n1,2\n"),
        ([["a,b", "c;d"]], "\"a,b\",c;d\n"),
        ([["say \"x\"", "\""]], "\"say \"\"x\"\"\",\"\"\"\"\n"),
        ([["a\nb", "c\rd", "e\r\nf"]], "\"a\nb\",\"c\rd\",\"e\r\nf\"\n"),
        ([[" a", "b ", "\tc", "d e"]], "\" a\",\"b \",\"\tc\",d e\n"),
        ([[""], ["", ""], ["a", ""]], "\"\"\n,\na,\n"),
        ([[], ["a"], []], "a\n"),
        ([["\u{FEFF}a"]], "\"\u{FEFF}a\"\n"),
        ([["浙江伟星", "𠮷"]], "浙江伟星,𠮷\n"),
    ])
    func `a cell is in quotes only if it needs them`(records: [[String]], expected: String) throws {
        #expect(try String(decoding: write(records), as: UTF8.self) == expected)
    }

    @Test func `delimiter, line end and byte order mark follow the format`() throws {
        let format = CSVFormat(delimiter: .semicolon, lineEnding: .carriageReturnLineFeed, hasByteOrderMark: true)
        let bytes = try write([["a", "b,c", "d;e"]], format)
        #expect(bytes == Array("\u{FEFF}a;b,c;\"d;e\"\r\n".utf8))
    }

    @Test func `GB18030 has two and four bytes for a character`() throws {
        let bytes = try write([["伟星", "𠮷", "㐂"]], CSVFormat(encoding: .gb18030))
        #expect(
            bytes == [
                0xCE, 0xB0, 0xD0, 0xC7, 0x2C, 0x95, 0x34, 0xB2, 0x35, 0x2C, 0x81, 0x39, 0xEF, 0x31, 0x0A,
            ])
    }

    @Test func `UTF-16 always has a byte order mark`() throws {
        let bytes = try write([["伟𠮷"]], CSVFormat(encoding: .utf16))
        #expect(bytes == [0xFF, 0xFE, 0x1F, 0x4F, 0x42, 0xD8, 0xB7, 0xDF, 0x0A, 0x00])
    }

    @Test func `cells given as bytes are the same as texts`() throws {
        let sink = MemorySink()
        var writer = try CSVWriter(sink)
        for cell in ["a,b", "", "c"] {
            Array(cell.utf8).withUnsafeBufferPointer { writer.write(cell: $0) }
        }
        try writer.endRecord()
        try writer.finish()
        #expect(try sink.bytes == write([["a,b", "", "c"]]))
    }

    @Test func `bytes that are no text cannot be converted`() throws {
        var writer = try CSVWriter(MemorySink(name: "out.csv"), format: CSVFormat(encoding: .gb18030))
        ([0xFF] as [UInt8]).withUnsafeBufferPointer { writer.write(cell: $0) }
        try writer.endRecord()
        let error: FileError?
        do throws(FileError) {
            try writer.finish()
            error = nil
        } catch let thrown {
            error = thrown
        }
        #expect(
            error?.description
                == "out.csv: a text to be written is not valid and cannot be stored as GB18030; correct the text.")
    }

    @Test(arguments: TextEncoding.allCases, [1, 2, 3] as [UInt64])
    func `every random record is read back as it was written`(encoding: TextEncoding, seed: UInt64) throws {
        var generator = SeededGenerator(state: seed)
        let records = generator.records(2_000)
        for delimiter in CSVDelimiter.allCases {
            let lineEnding = delimiter == .pipe ? LineEnding.carriageReturnLineFeed : .lineFeed
            let bytes = try write(
                records, CSVFormat(delimiter: delimiter, lineEnding: lineEnding, encoding: encoding))
            let source = MemorySource(bytes, name: "t.csv", chunkSize: 1_000)
            let reading = Reading(of: source, encoding: encoding, delimiter: delimiter)
            #expect(reading.failure == nil)
            #expect(
                reading.records.map { $0.cells.map { Array($0.utf8) } } == records.map { $0.map { Array($0.utf8) } })
        }
    }
}
