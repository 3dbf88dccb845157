import Glibc
import LunariaFiles
import Testing

struct AtomicFileTests {
    private func write(_ text: String, to file: AtomicFile) throws {
        try Array(text.utf8).withUnsafeBytes { try file.write($0) }
    }

    @Test func `a committed file appears whole under its name`() throws {
        let directory = try TemporaryDirectory()
        let file = try AtomicFile(path: "\(directory.path)/out.csv")
        try write("a,b\n", to: file)
        #expect(!directory.files.contains("out.csv"))
        try file.commit()
        #expect(directory.files == ["out.csv"])
        #expect(directory.text(of: "out.csv") == "a,b\n")
    }

    @Test func `a discarded file leaves what was there before`() throws {
        let directory = try TemporaryDirectory()
        let path = directory.makeFile("out.csv", "old")
        let file = try AtomicFile(path: path)
        try write("new", to: file)
        file.discard()
        #expect(directory.files == ["out.csv"])
        #expect(directory.text(of: "out.csv") == "old")
    }

    @Test func `a file that is forgotten is discarded`() throws {
        let directory = try TemporaryDirectory()
        do {
            let file = try AtomicFile(path: "\(directory.path)/out.csv")
            try write("new", to: file)
        }
        #expect(directory.files == [])
    }

    @Test(arguments: [0o600, 0o644, 0o755, 0o664] as [mode_t])
    func `a replaced file keeps its permission bits`(_ mode: mode_t) throws {
        let directory = try TemporaryDirectory()
        let file = try AtomicFile(path: directory.makeFile("out.csv", "old", mode: mode))
        try write("new", to: file)
        try file.commit()
        #expect(directory.mode(of: "out.csv") == mode)
        #expect(directory.text(of: "out.csv") == "new")
    }

    @Test func `a symbolic link goes on pointing to the replaced file`() throws {
        let directory = try TemporaryDirectory()
        let path = directory.makeFile("real.csv", "old")
        symlink(path, "\(directory.path)/link.csv")
        let file = try AtomicFile(path: "\(directory.path)/link.csv")
        try write("new", to: file)
        try file.commit()
        #expect(directory.files == ["link.csv", "real.csv"])
        #expect(directory.text(of: "real.csv") == "new")
    }

    @Test(arguments: ["real.csv", "folder/../real.csv"])
    func `a symbolic link to a file that is not there yet goes on pointing to it`(target: String) throws {
        let directory = try TemporaryDirectory()
        mkdir("\(directory.path)/folder", 0o755)
        symlink(target, "\(directory.path)/link.csv")
        symlink("\(directory.path)/link.csv", "\(directory.path)/first.csv")
        let file = try AtomicFile(path: "\(directory.path)/first.csv")
        try write("new", to: file)
        try file.commit()
        #expect(directory.files == ["first.csv", "folder", "link.csv", "real.csv"])
        #expect(directory.text(of: "real.csv") == "new")
    }

    @Test func `a symbolic link that leads round in a circle is refused`() throws {
        let directory = try TemporaryDirectory()
        symlink("link.csv", "\(directory.path)/link.csv")
        #expect(throws: FileError.self) { try AtomicFile(path: "\(directory.path)/link.csv") }
    }

    @Test func `two writers of one file do not mix and the last commit stays`() throws {
        let directory = try TemporaryDirectory()
        let first = try AtomicFile(path: "\(directory.path)/out.csv")
        let second = try AtomicFile(path: "\(directory.path)/out.csv")
        try write("first", to: first)
        try write("second", to: second)
        try second.commit()
        try first.commit()
        #expect(directory.files == ["out.csv"])
        #expect(directory.text(of: "out.csv") == "first")
    }

    @Test func `a file name of the greatest length can be written`() throws {
        let directory = try TemporaryDirectory()
        let name = String(repeating: "n", count: 255)
        let file = try AtomicFile(path: "\(directory.path)/\(name)")
        try file.commit()
        #expect(directory.files == [name])
    }

    @Test func `a device is written directly and not replaced`() throws {
        let file = try AtomicFile(path: "/dev/null")
        try write("gone", to: file)
        try file.commit()
        var status = stat()
        #expect(stat("/dev/null", &status) == 0)
        #expect(status.st_mode & S_IFMT == S_IFCHR)
    }

    @Test func `a full disk is an error in words`() throws {
        let file = try AtomicFile(path: "/dev/full")
        let error = #expect(throws: FileError.self) { try write("x", to: file) }
        #expect(error?.description == "/dev/full: could not be written (the disk is full; free some space).")
    }

    @Test func `a path in no directory is an error in words`() throws {
        let directory = try TemporaryDirectory()
        let path = "\(directory.path)/none/out.csv"
        let error = #expect(throws: FileError.self) { try AtomicFile(path: path) }
        #expect(
            error?.description
                == "\(path): the directory it should be in does not exist; create the directory first.")
    }

    @Test func `a directory as target is an error in words`() {
        let error = #expect(throws: FileError.self) { try AtomicFile(path: "/tmp") }
        #expect(error?.description == "/tmp: is a directory, but a file is expected; name a file inside it.")
    }
}
