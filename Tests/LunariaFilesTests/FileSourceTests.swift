import Glibc
import Testing

@testable import LunariaFiles

struct FileSourceTests {
    @Test func `a file is read with its progress`() throws {
        let directory = try TemporaryDirectory()
        var reader = try CSVReader(FileSource(path: directory.makeFile("a.csv", "a,b\n1,2\n")))
        #expect(reader.totalBytes == 8)
        #expect(try reader.next())
        #expect(try reader.next())
        #expect(reader.row.texts == ["1", "2"])
        #expect(try !reader.next())
        #expect(reader.bytesRead == 8)
    }

    @Test func `a large file gives every record`() throws {
        let directory = try TemporaryDirectory()
        let lines = (0..<60_000).map { "\($0),\"name \($0)\",浙江\n" }
        var reader = try CSVReader(FileSource(path: directory.makeFile("a.csv", lines.joined())))
        var count = 0
        var firstWrong: [String]?
        while try reader.next() {
            let isRight = reader.row.texts == ["\(count)", "name \(count)", "浙江"] && reader.row.line == count + 1
            if !isRight, firstWrong == nil { firstWrong = reader.row.texts }
            count += 1
        }
        #expect(count == 60_000)
        #expect(firstWrong == nil)
    }

    @Test func `a missing file is an error in words`() throws {
        let directory = try TemporaryDirectory()
        let path = "\(directory.path)/none.csv"
        let error = #expect(throws: FileError.self) { try FileSource(path: path) }
        #expect(error?.description == "\(path): there is no such file; check the spelling and the directory.")
    }

    @Test func `a directory is an error in words`() {
        let error = #expect(throws: FileError.self) { try FileSource(path: "/tmp") }
        #expect(error?.description == "/tmp: is a directory, but a file is expected; name a file inside it.")
    }

    @Test(arguments: [
        (EACCES, FileAccess.read, "f: this user may not read it; change its permissions or use another file."),
        (EPERM, .write, "f: this user may not write it; change its permissions or use another file."),
        (EROFS, .write, "f: could not be written (the file system is read-only; choose another place)."),
        (EIO, .read, "f: could not be read (the device reports an input/output error; check the disk)."),
        (EPIPE, .write, "f: could not be written (the program that receives the output has ended)."),
        (EDQUOT, .write, "f: could not be written (the disk quota is used up; free some space)."),
        (EMFILE, .read, "f: could not be read (Too many open files)."),
    ])
    func `what the system refuses is said in words`(code: Int32, access: FileAccess, expected: String) {
        #expect(FileError.system(code, file: "f", access: access).description == expected)
    }
}
