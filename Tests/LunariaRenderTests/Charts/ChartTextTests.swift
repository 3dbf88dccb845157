import LunariaCore
@testable import LunariaRender
import Testing

struct ChartTextTests {
    private static func text(_ chart: Chart, width: Int?, _ language: Language = .en) -> String {
        ChartText(chart, width: width, in: language).lines
            .map { line in String(line.reversed().drop { $0 == " " }.reversed()) + "\n" }.joined()
    }

    private static let regions = ["华东", "North", "西南地区", "x"]

    private static func integers(_ values: Int64?...) -> [Value] { values.map { $0.map(Value.integer) ?? .null } }

    @Test func `bars stand beside names and exact figures, to an eighth of a column`() throws {
        let chart = try Chart.make(.bar, Self.integers(1200, 640, 231, 1), Self.regions)
        #expect(Self.text(chart, width: 40) == Self.bars)
    }

    @Test func `negative bars go to the left of zero, at the same scale`() throws {
        let chart = try Chart.make(.bar, Self.integers(100, -50, nil, 0), Self.regions)
        #expect(Self.text(chart, width: 40) == Self.signs)
    }

    @Test func `several series have a bar each, under their category`() throws {
        let chart = try Chart.make(
            .bar, [("上年", Self.integers(10, 20)), ("this year", Self.integers(15, nil))], ["Q1", "Q2"])
        #expect(Self.text(chart, width: nil, .zh) == Self.groups)
    }

    @Test func `what is stacked has a filling for each series, and a row for each where that is too wide`() throws {
        let chart = try Chart.make(
            .stacked, [("in", Self.integers(12, 5)), ("out", Self.integers(-4, -5)), ("ask", Self.integers(2, nil))],
            ["华东", "North"])
        #expect(Self.text(chart, width: 60) == Self.stacks)
        #expect(Self.text(chart, width: 36) == Self.narrowStacks)
    }

    @Test func `a line is small bars with a space for a gap, and its first, last, smallest and largest figure`() throws
    {
        let chart = try Chart.make(
            .line, [("直销", Self.integers(1, 2, nil, 8, 4)), ("b", Self.integers(0, 0, 0, 0, 8))],
            ["Jan", "Feb", "Mar", "Apr", "May"])
        #expect(Self.text(chart, width: 60) == Self.sparks)
    }

    @Test func `cells are shaded where there is room for it`() throws {
        let chart = try Chart.make(
            .matrix, [("east", Self.integers(100, -50)), ("西部", Self.integers(nil, 0))], ["zip", "胶带"])
        #expect(Self.text(chart, width: 30, .zh) == Self.shades)
        #expect(Self.text(chart, width: 15, .zh) == Self.cells)
    }

    @Test func `a tree has branches`() throws {
        let nodes = [(0, "总部"), (1, "east"), (2, "shop"), (2, "office"), (1, "west"), (2, "shop"), (0, "single")]
        let chart = try Chart(
            .tree,
            .tree(nodes.map { Chart.Node(level: $0.0, label: Label($0.1), value: .integer(Int64($0.0))) }))
        #expect(Self.text(chart, width: 80) == Self.tree)
    }

    @Test(arguments: [24, 40, 60, 80, 132])
    func `no line is longer than the terminal, unless the figures alone are`(width: Int) throws {
        for (name, chart) in try Chart.makeSamples() {
            let table = TextTable(ChartTable(chart, in: .zh).table, width: width, in: .zh).lines
            let widest = max(width, table.map { DisplayWidth.of($0) }.max() ?? 0)
            for line in ChartText(chart, width: width, in: .zh).lines {
                #expect(DisplayWidth.of(line) <= widest, "\(name)")
            }
        }
    }

    @Test(arguments: [
        (0, ""), (1, "▏"), (50, "█████"), (55, "█████▌"), (99, "█████████▉"), (100, "██████████"),
    ])
    func `a bar is exact to an eighth of a column, and what is not nothing is seen`(figure: Int, bar: String) {
        #expect(BlockBars([100]).bar(Decimal(figure), room: 10) == bar)
    }

    private static let bars = """
        category  value
        ────────  ─────  ───────────────────────
        华东      1,200  ███████████████████████
        North       640  ████████████▎
        西南地区    231  ████▍
        x             1  ▏

        """
    private static let signs = """
        category  value
        ────────  ─────  ───────────────────────
        华东        100         │██████████████
        North       -50  ███████│
        西南地区
        x             0         │

        """
    private static let groups = """
        类别  系列       值
        ────  ─────────  ──  ────────────────────────
        Q1    上年       10  ████████████
              this year  15  ██████████████████
        Q2    上年       20  ████████████████████████
              this year

        """
    private static let stacks = """
        category  █ in  ░ out  ▓ ask
        ────────  ────  ─────  ─────  ──────────────────────────────
        华东        12     -4      2    ░░░░░░│██████████████████▓▓▓
        North        5     -5         ░░░░░░░░│████████

        """
    private static let narrowStacks = """
        category  series  value
        ────────  ──────  ─────  ───────────
        华东      in         12     │███████
                  out        -4  ▐██│
                  ask         2     │█▏
        North     in          5     │██▉
                  out        -5  ███│
                  ask

        """
    private static let sparks = """
        series  first  last  min  max  Jan … May
        ──────  ─────  ────  ───  ───  ─────────
        直销        1     4    1    8  ▂▃ █▅
        b           0     8    0    8  ▁▁▁▁█

        """
    private static let shades = """
        行      zip   胶带
        ────  ─────  ─────
        east  █ 100  ▒ -50
        西部             0

        """
    private static let cells = """
              zip 胶带
        east  ███ ===
        西部      ···
        ░ 至 25
        ▒ 至 50
        ▓ 至 75
        █ 至 100
        - 至 -25
        = 至 -50
        % 至 -75
        # 至 -100

        """
    private static let tree = """
        label         value
        ────────────  ─────
        总部              0
        ├─ east           1
        │  ├─ shop        2
        │  └─ office      2
        └─ west           1
           └─ shop        2
        single            0

        """
}
