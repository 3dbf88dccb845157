import Glibc
import LunariaFiles
import Testing

struct ScratchFileTests {
    @Test func `what is written by its path is copied, and the folder never shows it`() throws {
        let directory = try TemporaryDirectory()
        let text = String(repeating: "0123456789", count: 20_000)
        let sink = MemorySink()
        do {
            let file = try ScratchFile(in: directory.path)
            let descriptor = open(file.path, O_WRONLY | O_TRUNC)
            _ = Array(text.utf8).withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
            close(descriptor)
            try file.copy(to: sink)
            #expect(directory.files == [])
        }
        #expect(sink.bytes == Array(text.utf8))
    }

    @Test func `a folder that is not there is an error`() {
        #expect(throws: FileError.missingDirectory(file: "/nowhere/at all")) {
            try ScratchFile(in: "/nowhere/at all")
        }
    }
}
