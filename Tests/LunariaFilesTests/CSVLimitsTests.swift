import Testing

@testable import LunariaFiles

struct CSVLimitsTests {
    private func failure(_ text: String, _ limits: CSVLimits, chunkSize: Int) -> FileError? {
        do throws(FileError) {
            var reader = try CSVReader(
                MemorySource(text, name: "t.csv", chunkSize: chunkSize), encoding: nil, delimiter: .comma,
                limits: limits)
            while try reader.next() {}
            return nil
        } catch {
            return error
        }
    }

    @Test(arguments: [1, 3, 7, 64, .max])
    func `a cell at its limit is read and one byte more is refused`(chunkSize: Int) {
        let limits = CSVLimits(cell: 4)
        #expect(failure("1,1234\n\"12\"\"4\",2", limits, chunkSize: chunkSize) == nil)
        #expect(
            failure("a\n1,12345\n", limits, chunkSize: chunkSize)
                == .cellTooLarge(FilePlace(file: "t.csv", line: 2, column: 2), limit: 4, quoted: false))
        #expect(
            failure("a\n1,\"12\n45\n", limits, chunkSize: chunkSize)
                == .cellTooLarge(FilePlace(file: "t.csv", line: 2, column: 2), limit: 4, quoted: true))
    }

    @Test(arguments: [1, 3, 7, 64, .max])
    func `a record has at most so many cells`(chunkSize: Int) {
        let limits = CSVLimits(cells: 3)
        #expect(failure("1,2,3\n,,\n", limits, chunkSize: chunkSize) == nil)
        #expect(
            failure("1,2,3\n\n,,,\n", limits, chunkSize: chunkSize)
                == .tooManyCells(FilePlace(file: "t.csv", line: 3), limit: 3))
    }

    @Test(arguments: [1, 3, 7, 64, .max])
    func `a record has at most so many bytes`(chunkSize: Int) {
        let limits = CSVLimits(record: 8)
        #expect(failure("1,2,3,45\n1,2,3,4\n", limits, chunkSize: chunkSize) == nil)
        #expect(
            failure("1\n1,2,3,456", limits, chunkSize: chunkSize)
                == .recordTooLarge(FilePlace(file: "t.csv", line: 2), limit: 8))
        #expect(
            failure("1\n1,2,3,456\n", limits, chunkSize: chunkSize)
                == .recordTooLarge(FilePlace(file: "t.csv", line: 2), limit: 8))
    }

    @Test func `a quote that is never closed stops at 16 MiB`() {
        let text = "a,b\n1,\"" + String(repeating: "x\n", count: 9 << 20)
        let reading = Reading(of: MemorySource(text, name: "t.csv"))
        #expect(
            reading
                == Reading(
                    [(1, ["a", "b"])],
                    failure: """
                        t.csv, line 2, column 2: the cell whose quote opens here is larger than 16 MiB; close the \
                        quote where the cell ends.
                        """))
    }

    @Test func `an error comes again when reading goes on`() throws {
        var reader = try CSVReader(MemorySource("a\n\"x\"y\nz\n", name: "t.csv"))
        #expect(try reader.next())
        for _ in 1...2 {
            let error: FileError?
            do throws(FileError) {
                error = try reader.next() ? nil : nil
            } catch let thrown {
                error = thrown
            }
            #expect(error == .textAfterQuote(FilePlace(file: "t.csv", line: 2, column: 1)))
            #expect(reader.row.count == 0)
        }
    }
}
