import GRDB
import Glibc
import LunariaCore
import Testing

@testable import LunariaStore

struct OpeningTests {
    private func write(_ text: String, to path: String) throws {
        let file = try #require(fopen(path, "w"))
        fputs(text, file)
        fclose(file)
    }

    private func open(_ path: String, creating: Bool = true) throws -> SQLiteStore {
        try SQLiteStore.open(path: path, defaultCurrency: try Currency(code: "CNY"), creating: creating)
    }

    @Test func `a file that is not a database cannot be opened`() throws {
        let file = try DatabaseFile()
        try write(String(repeating: "key,name\nA,Acme\n", count: 100), to: file.path)
        #expect(
            throws: StoreError.cannotOpen(
                path: file.path, reason: Label(en: "it is not an SQLite database", zh: "这不是 SQLite 数据库"))
        ) {
            try open(file.path)
        }
    }

    @Test func `a missing file is made unless that is not wanted`() throws {
        let file = try DatabaseFile()
        #expect(
            throws: StoreError.cannotOpen(
                path: file.path,
                reason: Label(
                    en: "there is no such file; `lunaria init` makes a workspace",
                    zh: "没有这个文件；`lunaria init` 可新建工作区"))
        ) { try open(file.path, creating: false) }
        _ = try open(file.path)
        _ = try open(file.path, creating: false)
    }

    @Test func `a directory and a path without one cannot be opened`() throws {
        let file = try DatabaseFile()
        #expect(
            throws: StoreError.cannotOpen(
                path: file.directory, reason: Label(en: "it is a directory, expected a file", zh: "这是目录，应为文件"))
        ) {
            try open(file.directory)
        }
        let path = file.directory + "/none/lunaria.db"
        #expect(
            throws: StoreError.cannotOpen(
                path: path,
                reason: Label(en: "there is no directory \(file.directory)/none", zh: "没有目录 \(file.directory)/none"))
        ) {
            try open(path)
        }
    }

    @Test func `the database of another program is left alone`() throws {
        let file = try DatabaseFile()
        try file.tamper("CREATE TABLE invoice (id INTEGER PRIMARY KEY)")
        #expect(
            throws: StoreError.cannotOpen(
                path: file.path, reason: Label(en: "it is the database of another program", zh: "这是其他程序的数据库"))
        ) {
            try open(file.path)
        }
    }

    @Test func `a database of a later version is named as such`() throws {
        let file = try DatabaseFile()
        _ = try open(file.path)
        try file.tamper("INSERT INTO grdb_migrations VALUES ('0099-future')")
        #expect(throws: StoreError.newerFormat(path: file.path, found: ["0099-future"])) { try open(file.path) }
    }

    @Test func `what was committed is there after reopening`() throws {
        let file = try DatabaseFile()
        try Workspace.open(file).save("account", "A", ["name": .text("华为")])
        let workspace = try Workspace.open(file)
        #expect(try workspace.rows(Query("account", projection: ["key", "name"])) == ["A|华为"])
        #expect(try workspace.verify() == 1)
    }

    @Test func `a full disk fails the write and keeps what was there`() throws {
        let file = try DatabaseFile()
        let workspace = try Workspace.open(file)
        try workspace.save("account", "A", ["name": .text("a")])
        try workspace.store.connections.use { connection in
            try connection.inDatabase { try $0.execute(sql: "PRAGMA max_page_count = 60") }
        }
        #expect(throws: StoreError.failed(reason: Label(en: "the disk is full", zh: "磁盘已满"))) {
            try workspace.write { writer in
                for index in 0..<5000 {
                    let name = Value.text(String(repeating: "x", count: 200))
                    // Going on after the error must not let half of the transaction through.
                    _ = try? writer.save(try workspace.draft("account", "B\(index)", ["name": name]), .create)
                }
            }
        }
        #expect(try workspace.keys("account") == ["A"])
        #expect(try workspace.verify() == 1)
        try workspace.save("account", "B", ["name": .text("b")])
        #expect(try workspace.verify() == 2)
    }
}
