import Glibc
import LunariaCore
import LunariaStore
import Testing

struct ConcurrencyTests {
    @Test func `a second writer is told that the database is busy`() throws {
        let file = try DatabaseFile()
        let first = try Workspace.open(file)
        let second = try Workspace.open(file, waiting: .milliseconds(1))
        try first.write { writer in
            _ = try writer.save(try first.draft("account", "A", ["name": .text("a")]), .create)
            #expect(throws: StoreError.busy(path: file.path)) { try second.save("account", "B", ["name": .text("b")]) }
        }
        try second.save("account", "B", ["name": .text("b")])
        #expect(try first.keys("account") == ["A", "B"])
        #expect(try first.transactions().map(\.number) == [1, 2])
        #expect(try second.verify() == 2)
    }

    @Test func `another process that holds the database is waited for and then reported`() throws {
        let file = try DatabaseFile()
        let workspace = try Workspace.open(file, waiting: .milliseconds(1))
        let holder = try OtherProcess(holding: file.path)
        #expect(throws: StoreError.busy(path: file.path)) { try workspace.save("account", "A", ["name": .text("a")]) }
        #expect(try workspace.keys("account") == [])
        holder.release()
        try workspace.save("account", "A", ["name": .text("a")])
        #expect(try workspace.verify() == 1)
    }

    @Test func `a reader sees one state while another handle writes`() throws {
        let file = try DatabaseFile()
        let reader = try Workspace.open(file)
        let writer = try Workspace.open(file)
        try writer.save("account", "A", ["name": .text("a")])
        try reader.store.read(at: .latest) { session in
            let query = Query("account", projection: ["key"])
            let cursor = try session.rows(query)
            #expect(try cursor.next())
            try writer.save("account", "B", ["name": .text("b")])
            #expect(try cursor.next() == false)
            #expect(try session.aggregate(AggregateQuery(query, [Aggregate(.count)])).first?.figures == [.integer(1)])
            #expect(session.transaction == 1)
        }
        #expect(try reader.keys("account") == ["A", "B"])
    }

    @Test func `a store is read while it writes, also from within`() throws {
        let file = try DatabaseFile()
        let workspace = try Workspace.open(file)
        try workspace.save("account", "A", ["name": .text("a")])
        try workspace.write { writer in
            _ = try writer.save(try workspace.draft("account", "B", ["name": .text("b")]), .create)
            #expect(try workspace.keys("account") == ["A"])
        }
        #expect(try workspace.keys("account") == ["A", "B"])
    }

    @Test func `many tasks read at once`() async throws {
        let file = try DatabaseFile()
        let workspace = try Workspace.open(file)
        try workspace.save("account", "A", ["name": .text("a")])
        let store = workspace.store
        let sums = try await withThrowingTaskGroup(of: Int.self) { group in
            for _ in 0..<8 {
                group.addTask {
                    try (0..<50).reduce(0) { sum, _ in
                        try store.read(at: .transaction(1)) { reader in
                            let cursor = try reader.rows(Query("account"))
                            var count = sum
                            while try cursor.next() { count += 1 }
                            return count
                        }
                    }
                }
            }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        #expect(sums == Array(repeating: 50, count: 8))
    }
}

/// A process of its own, the sqlite3 shell, that holds the write lock of a database until it is let go.
private final class OtherProcess {
    private let input: UnsafeMutablePointer<FILE>
    private var isHeld = true

    init(holding path: String) throws {
        guard let input = popen("sqlite3 '\(path)' >'\(path)-out'", "w") else {
            throw StoreError.failed(reason: Label("no shell"))
        }
        self.input = input
        fputs("BEGIN IMMEDIATE;\nSELECT 'held';\n", input)
        fflush(input)
        // The shell's answer says that the lock is taken.
        var status = stat()
        while stat(path + "-out", &status) != 0 || status.st_size == 0 { sched_yield() }
        unlink(path + "-out")
    }

    deinit { release() }

    func release() {
        guard isHeld else { return }
        isHeld = false
        fputs("ROLLBACK;\n", input)
        pclose(input)
    }
}
