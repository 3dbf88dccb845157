import LunariaFiles

/// Everything a reader makes of a text: the records before an error and the error in words.
struct Reading: Equatable, Sendable {
    struct Record: Equatable, Sendable {
        let line: Int
        let cells: [String]
    }

    var records: [Record] = []
    var failure: String?

    init(_ records: [(Int, [String])] = [], failure: String? = nil) {
        self.records = records.map { Record(line: $0.0, cells: $0.1) }
        self.failure = failure
    }

    init(of source: any ByteSource, encoding: TextEncoding? = nil, delimiter: CSVDelimiter? = .comma) {
        do throws(FileError) {
            var reader = try CSVReader(source, encoding: encoding, delimiter: delimiter)
            try readAll(&reader)
        } catch {
            failure = error.description
        }
    }

    private mutating func readAll(_ reader: inout CSVReader) throws(FileError) {
        while try reader.next() {
            records.append(Record(line: reader.row.line, cells: reader.row.texts))
        }
    }
}
