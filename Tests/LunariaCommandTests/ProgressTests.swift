import Glibc
import Testing

/// Long work at a terminal: how far it is, and how it is stopped.
@Suite struct ProgressTests {
    private static let eraseLine = "\r\u{1B}[K"

    /// A workspace, and an import at a terminal that gets its rows from the test.
    private struct Import {
        let directory: CaseDirectory
        let session: TypedSession
        let rows: Int32

        init(_ language: String = "en", columns: UInt16 = 80, variables: [String] = ["TERM=xterm"]) throws {
            directory = try CaseDirectory()
            _ = try directory.run("lunaria init . --language \(language)")
            mkfifo(directory.path + "/rows.csv", 0o600)
            session = try TypedSession(
                "lunaria import account rows.csv", in: directory, columns: columns, variables: variables)
            // Opens as soon as the command reads; no other command is to inherit it.
            rows = open(directory.path + "/rows.csv", O_WRONLY | O_CLOEXEC)
            try write("key,name\n")
            try write((0..<1000).map { "K\($0),Alpine \($0)\n" }.joined())
        }

        func write(_ text: String) throws {
            let bytes = Array(text.utf8)
            guard bytes.withUnsafeBytes({ Glibc.write(rows, $0.baseAddress, $0.count) }) == bytes.count else {
                throw TextFile.Problem(description: "the command reads no rows")
            }
        }

        func transactions() throws -> Int {
            try directory.run("lunaria log --format csv").output.split(separator: "\n").count - 1
        }
    }

    @Test(arguments: [("en", 80, "importing  "), ("zh", 80, "导入  "), ("en", 12, "importing\r")])
    func `work that takes its time shows how far it is, and nothing of that is left`(
        language: String, columns: UInt16, shown: String
    ) throws {
        let work = try Import(language, columns: columns)
        try work.session.wait(for: Self.eraseLine + shown)
        close(work.rows)
        #expect(try work.session.end() == 0)
        let end = language == "en" ? "1000 rows: " : "1000 行："
        #expect(work.session.text.contains("\r" + Self.eraseLine + end))
        #expect(try work.transactions() == 1)
    }

    @Test func `rows that are refused stand on lines of their own`() throws {
        let work = try Import()
        try work.session.wait(for: "importing")
        try work.write("only one\n")
        try work.write((0..<1000).map { "L\($0),Alpine \($0)\n" }.joined())
        close(work.rows)
        try work.session.wait(for: Self.eraseLine + "rows.csv, line 1002: ")
        #expect(try work.session.end() == 1)
    }

    @Test func `a terminal that only shows lines is spared`() throws {
        let work = try Import(variables: ["TERM=dumb"])
        close(work.rows)
        #expect(try work.session.end() == 0)
        #expect(!work.session.text.contains("\u{1B}"))
    }

    @Test(arguments: [
        ("en", SIGINT, 130, "lunaria: stopped while importing; nothing was written\r\n"),
        ("zh", SIGINT, 130, "lunaria: 已中止导入，未写入任何数据\r\n"),
        ("en", SIGTERM, 143, "lunaria: stopped while importing; nothing was written\r\n"),
    ])
    func `what is stopped says so, leaves nothing and wipes its line`(
        language: String, signal: Int32, status: Int32, line: String
    ) throws {
        let work = try Import(language)
        try work.session.wait(for: language == "en" ? "importing" : "导入")
        if signal == SIGINT { try work.session.type("\u{3}") } else { work.session.signal(signal) }
        try work.session.wait(for: Self.eraseLine + line)
        #expect(try work.session.end() == status)
        #expect(work.session.text.hasSuffix(line))
        close(work.rows)
        #expect(try work.transactions() == 0)
        #expect(try work.directory.run("lunaria log --verify").status == 0)
    }

    @Test(arguments: [
        ("account", "lunaria set account K1 name=Alpine", "setting the record"),
        ("action", "lunaria action done A1", "ending actions"),
        ("action", "lunaria action cancel A1", "ending actions"),
    ])
    func `what was kept before a hook is stopped is told of`(object: String, command: String, name: String) throws {
        let directory = try CaseDirectory()
        _ = try directory.run("lunaria init .")
        try directory.write("key,what,status\nA1,call,open\n", to: "actions.csv")
        _ = try directory.run("lunaria import action actions.csv")
        try directory.write(
            "return { name = \"slow\", version = \"1.0.0\", api = 1, hooks = { \"\(object)\" }, writes = { \"\(object)\" } }",
            to: "plugins/slow/plugin.lua")
        try directory.write(
            "return hook { object = \"\(object)\", after_commit = function(changes, crm) print \"begun\" while true do end end }",
            to: "plugins/slow/main.lua")
        let session = try TypedSession(command, in: directory)
        try session.wait(for: "begun")
        try session.type("\u{3}")
        try session.wait(for: "lunaria: stopped while \(name); transaction 2 is kept\r\n")
        #expect(try session.end() == 130)
    }

    @Test func `a run that is stopped keeps nothing`() throws {
        let directory = try CaseDirectory()
        try directory.write(
            """
            return command { writes = { "account" }, run = function(args, crm, out)
              crm.accounts:save { key = "K1", name = "Alpine" }
              print "begun"
              while true do end
            end }
            """, to: "scripts/endless.lua")
        _ = try directory.run("lunaria init .")
        let session = try TypedSession("lunaria run endless --deadline 60", in: directory)
        try session.wait(for: "begun")
        try session.wait(for: "running endless")
        try session.type("\u{3}")
        try session.wait(for: "lunaria: stopped while running endless; nothing was written\r\n")
        #expect(try session.end() == 130)
        #expect(try directory.run("lunaria export account").output.split(separator: "\n").count == 1)
    }

    @Test func `signals that the parent ignores stay ignored`() throws {
        let directory = try CaseDirectory()
        _ = try directory.run("lunaria init .")
        mkfifo(directory.path + "/rows.csv", 0o600)
        let session = try TypedSession(
            "sh -c 'trap \"\" INT; exec lunaria import account rows.csv'", in: directory)
        let rows = open(directory.path + "/rows.csv", O_WRONLY | O_CLOEXEC)
        session.signal(SIGINT)
        let bytes = Array("key,name\nK1,Alpine\n".utf8)
        _ = bytes.withUnsafeBytes { Glibc.write(rows, $0.baseAddress, $0.count) }
        close(rows)
        #expect(try session.end() == 0)
    }
}
