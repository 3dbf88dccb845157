import LunariaFiles
import Testing

struct CSVRowTests {
    @Test func `a row tells bytes, quotes and emptiness of its cells`() throws {
        var reader = try CSVReader(MemorySource("a,\"b\"\"c\",,\"\"\n", name: "t.csv"))
        #expect(reader.row.count == 0)
        #expect(reader.row.line == 0)
        #expect(try reader.next())
        #expect(reader.row.count == 4)
        #expect(reader.row.text(1) == "b\"c")
        #expect((0..<4).map { reader.row.isQuoted($0) } == [false, true, false, true])
        #expect((0..<4).map { reader.row.isEmpty($0) } == [false, false, true, true])
        #expect(reader.row.withBytes(of: 1) { Array($0) } == Array("b\"c".utf8))
    }

    @Test func `a row is empty at the end`() throws {
        var reader = try CSVReader(MemorySource("a", name: "t.csv"))
        #expect(try reader.next())
        #expect(try !reader.next())
        #expect(try !reader.next())
        #expect(reader.row.count == 0)
    }
}
