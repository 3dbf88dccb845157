import Glibc

/// A fresh directory in which the commands of a case run; it is removed with all that is in it.
final class CaseDirectory {
    private let root: String
    /// Where the commands run.
    let path: String
    /// A folder that the commands do not see.
    let scratch: String

    init() throws {
        var template = Array("/tmp/lunaria-command-XXXXXX".utf8CString)
        guard mkdtemp(&template) != nil else { throw TextFile.Problem(description: "cannot make a directory") }
        root = String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
        path = root + "/case"
        scratch = root + "/scratch"
        mkdir(path, 0o755)
        mkdir(scratch, 0o755)
    }

    deinit {
        _ = try? ChildProcess.run(["/bin/rm", "-rf", root], environment: [])
    }

    /// Writes a file and makes the folders its name asks for.
    func write(_ content: String, to name: String) throws {
        var folder = path
        for part in name.split(separator: "/").dropLast() {
            folder += "/" + part
            mkdir(folder, 0o755)
        }
        try TextFile.write(content, to: path + "/" + name)
    }

    /// Runs a command through the shell.
    ///
    /// Of what it shows, the directory's own path is written as `<dir>`.
    func run(_ command: String) throws -> Outcome {
        let (output, errors) = (root + "/output", root + "/errors")
        let status = try ChildProcess.run(
            ["/bin/sh", "-c", "cd \(path) && exec >\(output) 2>\(errors) </dev/null\n\(command)"],
            environment: environment())
        return Outcome(
            output: anonymous(try TextFile.read(output)), errors: anonymous(try TextFile.read(errors)), status: status)
    }

    /// The variables that commands find.
    func environment() throws -> [String] {
        [
            "PATH=\(try Product.folder()):/usr/bin:/bin", "LC_ALL=C.UTF-8", "TZ=UTC", "HOME=\(root)",
            "LUNARIA_ACTOR=tester", "LUNARIA_TODAY=2026-01-15", "LUNARIA_HOME=\(Product.package)",
        ]
    }

    /// A text in which the directory's own path is written as `<dir>`.
    func anonymous(_ text: String) -> String { text.replacing(path, with: "<dir>") }
}
