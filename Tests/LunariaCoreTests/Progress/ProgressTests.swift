import LunariaCore
import Testing

/// How far long work is, as another thread sees it.
struct ProgressTests {
    @Test func `what is counted is seen, and a stage within a stage counts nothing`() {
        let progress = Progress()
        #expect(progress.snapshot == Progress.Snapshot(unit: nil, count: 0, done: 0, total: nil))
        progress.noteRead()
        #expect(progress.snapshot == Progress.Snapshot(unit: .read, count: 1, done: 1, total: nil))
        progress.counting(.run, of: 3) { runs in
            runs.advance()
            progress.counting(.payee, of: 10) { payees in payees.advance(by: 5) }
            #expect(progress.snapshot == Progress.Snapshot(unit: .run, count: 1, done: 1, total: 3))
        }
        progress.counting(.row, of: 100, isMeasured: true) { rows in
            rows.set(7, done: 40)
            #expect(progress.snapshot == Progress.Snapshot(unit: .row, count: 7, done: 40, total: 100))
        }
        // The last stage is told of until another begins.
        #expect(progress.snapshot == Progress.Snapshot(unit: .row, count: 7, done: 40, total: 100))
    }

    @Test func `a stage ends with an error, too`() {
        struct Stop: Error {}
        let progress = Progress()
        #expect(throws: Stop.self) { try progress.counting(.row, of: nil) { _ in throw Stop() } }
        progress.counting(.run, of: 1) { $0.advance() }
        #expect(progress.snapshot == Progress.Snapshot(unit: .run, count: 1, done: 1, total: 1))
    }

    @Test func `work is stopped with what is kept, and not while something is being kept`() {
        let writes = WriteGuard()
        var kept: [[Int64]] = []
        let stop = { writes.stop { kept.append($0) } }
        #expect(stop())
        writes.beginCommit()
        #expect(!stop())
        writes.endCommit(7)
        writes.beginCommit()
        writes.endCommit(nil)
        #expect(stop())
        #expect(kept == [[], [7]])
    }
}
