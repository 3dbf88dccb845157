import LunariaFiles
import Testing

struct CSVDelimiterTests {
    @Test(arguments: [
        ("a,b,c\n1,2,3\n", CSVDelimiter.comma),
        ("a;b;c\n1,5;2,5;3\n", .semicolon),
        ("a\tb\n1,2,3\t2;3\n", .tab),
        ("a|b\n1|2\n", .pipe),
        ("", .comma),
        ("name\nA\nB\n", .comma),
        ("name\nA;B\nC;D\n", .comma),
        ("\"a,b\";c\n1;2\n", .semicolon),
        ("\"a\"\"b,x,y\";c\n1;2\n", .semicolon),
        ("a,\"b\nc;d;e\"\n1,2\n", .comma),
        ("name, first;town\nA;B\n", .semicolon),
        ("net, total;name\n1,5;A\n", .semicolon),
        ("name, first, last;town\nA;B\nC, D;E\n", .semicolon),
        ("a,b;c,d\n1,2,3\n4,5,6\n", .comma),
        ("a,b,c\n1,2\n1,2,3,4\n", .comma),
        ("\u{FEFF}a;b", .semicolon),
        ("a;b\r1;2\r", .semicolon),
        ("\n\na|b\n\nc|d\n", .pipe),
    ])
    func `the delimiter is found in the first records`(text: String, expected: CSVDelimiter) throws {
        for chunkSize in [1, 2, 5, .max] {
            let reader = try CSVReader(MemorySource(text, name: "t.csv", chunkSize: chunkSize))
            #expect(reader.delimiter == expected)
        }
    }

    @Test func `a delimiter that is given is not questioned`() throws {
        let reading = Reading(of: MemorySource("a;b\n", name: "t.csv"), delimiter: .pipe)
        #expect(reading == Reading([(1, ["a;b"])]))
    }

    @Test func `the records after detection begin with the first`() {
        let reading = Reading(of: MemorySource("a;b\n1;2", name: "t.csv"), delimiter: nil)
        #expect(reading == Reading([(1, ["a", "b"]), (2, ["1", "2"])]))
    }

    @Test func `a fault in the sample comes after the records before it`() {
        let reading = Reading(of: MemorySource(Array("a;b\n1".utf8) + [0x00], name: "t.csv"), delimiter: nil)
        #expect(reading.records == Reading([(1, ["a", "b"])]).records)
        #expect(reading.failure?.hasPrefix("t.csv, line 2, byte offset 5: found a NUL character") == true)
    }
}
