import Testing

@testable import LunariaFiles

struct CSVTortureTests {
    @Test(arguments: TortureCase.format + TortureCase.encoding)
    func `every difficult text gives its records or a located error`(_ difficult: TortureCase) {
        #expect(difficult.read() == difficult.expected)
    }

    @Test(arguments: TortureCase.format + TortureCase.encoding)
    func `the size of the chunks read does not change the records`(_ difficult: TortureCase) {
        for size in 1...64 {
            #expect(difficult.read(chunkSize: size) == difficult.expected, "chunks of \(size) bytes")
        }
    }
}
