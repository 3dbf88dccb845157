import LunariaCore
@testable import LunariaRender
import Testing

/// Whether what is drawn with characters is true to its figures and fits the terminal.
struct TerminalGeometryTests {
    private static let widths = [40, 80, 120]

    private static func values(_ figures: [Int64?]) -> [Value] { figures.map { $0.map(Value.integer) ?? .null } }

    private static func lines(_ chart: Chart, _ width: Int?, _ language: Language = .en) -> [String] {
        ChartText(chart, width: width, in: language).lines
    }

    /// The eighths of a column that a bar takes on the right of zero.
    private static func eighths(_ bar: String) -> Int {
        let parts = Array("▏▎▍▌▋▊▉█")
        return bar.reduce(0) { sum, character in sum + (parts.firstIndex(of: character).map { $0 + 1 } ?? 0) }
    }

    @Test(arguments: widths)
    func `bars are as long as their figures to an eighth of a column`(width: Int) throws {
        let figures: [Int64] = [1000, 750, 500, 333, 2, 0]
        let lines = Self.lines(try .make(.bar, Self.values(figures)), width)
        let longest = Self.eighths(lines[2])
        for (line, figure) in zip(lines.dropFirst(2), figures) {
            let expected = Double(longest) * Double(figure) / 1000
            #expect(abs(Double(Self.eighths(line)) - (figure == 2 ? max(expected, 1) : expected)) <= 0.5, "\(line)")
        }
    }

    @Test(arguments: widths)
    func `stacked bars are as long as their sums to a column`(width: Int) throws {
        let chart = try Chart.make(
            .stacked, [("a", Self.values([40, 10, 0])), ("b", Self.values([60, 15, 0]))], ["x", "y", "z"])
        let drawings = Self.lines(chart, width).dropFirst(2).map { $0.count { "█░".contains($0) } }
        #expect(abs(Double(drawings[1]) - Double(drawings[0]) / 4) <= 0.5)
        #expect(drawings[2] == 0)
    }

    @Test(
        arguments: [
            ([0, 1, 2, 3, 4, 5, 6, 7], "▁▂▃▄▅▆▇█"), ([5], "█"), ([0], "▁"), ([0, 0, 0], "▁▁▁"), ([5, 5], "██"),
            ([-5], "▁"), ([-5, -5], "▁▁"), ([-7, 0, 7], "▁▅█"), ([7, nil, 0], "█ ▁"), ([100, 107], "▁█"),
        ] as [([Int64?], String)])
    func `a small line is as high as its figures, and zero is the lowest level where all are zero`(
        figures: [Int64?], line: String
    ) throws {
        let series = Chart.Series(name: nil, values: Self.values(figures))
        #expect(SparkLines([series]).line(series, room: 20) == line)
    }

    @Test func `figures that share a column are shown by their mean`() throws {
        let series = Chart.Series(name: nil, values: Self.values([0, 14, 7, 7, 0, 0, 14, 14]))
        #expect(SparkLines([series]).line(series, room: 4) == "▅▅▁█")
    }

    @Test func `a line of one category has one name above it`() throws {
        #expect(Self.lines(try .make(.line, Self.values([5]), ["a"]), 80)[0].hasSuffix("max  a"))
        #expect(Self.lines(try .make(.line, Self.values([5, 6]), ["a", "b"]), 80)[0].hasSuffix("max  a … b"))
    }

    @Test func `names are cut no further than a short bar needs`() throws {
        let chart = try Chart.make(.bar, Self.values([120_000, 80_000]), ["Nordic Outdoor Equipment", "锦绣服装有限公司苏州"])
        #expect(
            Self.lines(chart, 40).dropFirst(2).joined(separator: "\n") == """
                Nordic Outdoor E…  120,000  ████████████
                锦绣服装有限公司…   80,000  ████████
                """)
    }

    private static let heat: [(String, [Int64?])] = [
        ("Northern region", [100, 50, 25, 1, 0, nil]), ("西部", [-100, -60, -1, 0, 7, 80]),
    ]
    private static let months = ["January", "February", "March", "April", "May", "June"]

    @Test func `a matrix without room for its figures is a map of shades with what they stand for`() throws {
        let chart = try Chart.make(.matrix, Self.heat.map { ($0.0, Self.values($0.1)) }, Self.months)
        let lines = Self.lines(chart, 50).map { line in String(line.reversed().drop { $0 == " " }.reversed()) }
        #expect(
            lines.joined(separator: "\n") == """
                                 January   March     May  June
                Northern region  ████ ▒▒▒▒ ░░░░ ░░░░ ····
                西部             #### %%%% ---- ···· ░░░░ ████
                ░ to 25  ▒ to 50  ▓ to 75  █ to 100  - to -25
                = to -50  % to -75  # to -100
                """)
    }

    @Test(arguments: [8, 12, 20, 30, 40, 60, 80, 120, 200], Language.allCases)
    func `a map of shades fits the terminal, and says which columns it leaves out`(width: Int, language: Language)
        throws
    {
        let rows = (1...40).map { row in
            ("Row \(row)", Self.values((0..<100).map { Int64($0 * row % 101 - 30) }))
        }
        let chart = try Chart.make(.matrix, rows, (1...100).map { "2025-W\($0)" })
        let lines = Self.lines(chart, width, language)
        #expect(lines.allSatisfy { DisplayWidth.of($0) <= width })
        let note = lines.dropFirst(41).joined(separator: " ")
        if width > 8 { #expect(note.contains("W100") == (width < 108)) }
        if width == 80 {
            #expect(
                note.hasSuffix(
                    language == .en
                        ? "no room for 28 of 100 columns: 2025-W73 … 2025-W100"
                        : "宽度不足，100 列中有 28 列未显示：2025-W73 … 2025-W100"))
        }
    }

    @Test(arguments: widths)
    func `ten thousand figures fit the terminal, each on a line or in one of its columns`(width: Int) throws {
        let figures = Self.values((0..<10_000).map { Int64($0 * 7919 % 9973 - 700) })
        let points = zip(figures, figures.reversed()).map { Chart.Point(x: $0, y: $1, label: nil) }
        let nodes = (0..<10_000).map { Chart.Node(level: $0 == 0 ? 0 : 1, label: Label("n\($0)"), value: .null) }
        let charts: [(Chart, Int)] = [
            (try .make(.bar, figures), 10_002), (try .make(.stacked, figures), 10_002),
            (try .make(.funnel, figures), 10_002),
            (try .make(.line, figures), 3),
            (try Chart(.scatter, .points([Chart.PointSeries(name: nil, points: points)])), 10_002),
            (try Chart(.tree, .tree(nodes)), 10_002),
        ]
        for (chart, count) in charts {
            let lines = Self.lines(chart, width)
            #expect(lines.count == count, "\(chart.kind)")
            #expect(lines.allSatisfy { DisplayWidth.of($0) <= width }, "\(chart.kind)")
        }
    }
}
