import LunariaFiles
import Testing

/// A text that is known to break readers of delimited text, and what it says.
struct TortureCase: Sendable, CustomTestStringConvertible {
    let name: String
    let bytes: [UInt8]
    let encoding: TextEncoding?
    let expected: Reading

    init(
        _ name: String, _ bytes: [UInt8], encoding: TextEncoding? = nil, _ records: [(Int, [String])],
        failure: String? = nil
    ) {
        self.name = name
        self.bytes = bytes
        self.encoding = encoding
        expected = Reading(records, failure: failure)
    }

    init(_ name: String, _ text: String, _ records: [(Int, [String])], failure: String? = nil) {
        self.init(name, Array(text.utf8), records, failure: failure)
    }

    var testDescription: String { name }

    func read(chunkSize: Int = .max) -> Reading {
        Reading(of: MemorySource(bytes, name: "t.csv", chunkSize: chunkSize), encoding: encoding)
    }
}
