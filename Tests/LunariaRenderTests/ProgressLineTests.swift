import LunariaCore
import LunariaRender
import Testing

/// The line that says how far long work is.
struct ProgressLineTests {
    private static func line(
        _ name: String, _ unit: Progress.Unit?, _ count: Int, _ done: Int, of total: Int?, after seconds: Double,
        width: Int = 100, in language: Language = .en
    ) -> String {
        ProgressLine(name, in: language)
            .text(
                of: Progress.Snapshot(unit: unit, count: count, done: done, total: total), after: seconds, width: width)
    }

    @Test func `it tells the share, the count, the rate and the time left`() {
        #expect(
            Self.line("importing", .row, 1_200_000, 400, of: 1000, after: 80)
                == "importing  ████████████░░░░░░░░░░░░░░░░░░ 40%  1,200,000 rows  15,000/s  2 min 0 s left")
        #expect(
            Self.line("导入", .row, 1_200_000, 400, of: 1000, after: 80, in: .zh)
                == "导入  ████████████░░░░░░░░░░░░░░░░░░ 40%  1,200,000 行  每秒 15,000  剩余 2 分 0 秒")
    }

    @Test(arguments: [
        (70, "importing  ████████░░░░░░░░░░░░ 40%  1,200 rows  15/s  2 min 0 s left"),
        (60, "importing  ████░░░░░░ 40%  1,200 rows  15/s  2 min 0 s left"),
        (55, "importing  ████░░░░░░ 40%  1,200 rows  2 min 0 s left"),
        (45, "importing  40%  1,200 rows  2 min 0 s left"),
        (32, "importing  40%  2 min 0 s left"), (15, "importing  40%"), (5, "40%"), (2, ""), (0, ""),
    ])
    func `on a narrow terminal what matters least is left out`(width: Int, line: String) {
        #expect(Self.line("importing", .row, 1200, 40, of: 100, after: 80, width: width) == line)
    }

    @Test(arguments: [
        (Progress.Unit?.none, 0, "running x  12 s"), (.read, 1, "running x  1 record read  <10/s  12 s"),
        (.row, 240_000, "running x  240,000 rows  20,000/s  12 s"),
    ])
    func `where the end is not known, the time so far stands there`(unit: Progress.Unit?, count: Int, line: String) {
        #expect(Self.line("running x", unit, count, count, of: nil, after: 12) == line)
    }

    @Test func `what cannot be told yet is left out, and more than all is all`() {
        #expect(
            Self.line("a", .run, 0, 0, of: 4, after: 3, width: 60) == "a  ░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░ 0%  0 runs")
        #expect(
            Self.line("a", .payee, 1, 9, of: 4, after: 1, width: 70)
                == "a  ██████████████████████████████ 100%  1 payee  <10/s  0 s left")
        #expect(Self.line("a\u{1B}[2J", nil, 0, 0, of: nil, after: 1) == "a\\u{1b}[2J  1 s")
        #expect(Self.line("a", .row, 5, 5, of: 0, after: 7300) == "a  5 rows  <10/s  2 h 1 min")
    }
}
