import LunariaCore
@testable import LunariaRender
import Testing

struct BarLayoutTests {
    private static func scene(
        _ kind: Chart.Kind, _ values: [Int64?], _ names: [String]? = nil, width: Double = ChartScene.wide
    ) throws -> ChartScene {
        let values = values.map { $0.map(Value.integer) ?? .null }
        return ChartScene(try .make(kind, values, names), width: width, in: .en)
    }

    private static func isNear(_ left: Double, _ right: Double) -> Bool { abs(left - right) < 0.001 }

    @Test func `bars are as long as their figures say, and start at zero`() throws {
        let bars = try Self.scene(.bar, [100, 50, 25, 0]).bars()
        #expect(bars.count == 4)
        #expect(Self.isNear(bars[1].height, bars[0].height / 2))
        #expect(Self.isNear(bars[2].height, bars[0].height / 4))
        #expect(bars[3].height == 0)
        #expect(bars.allSatisfy { Self.isNear($0.bottom, bars[0].bottom) })
        #expect(zip(bars, bars.dropFirst()).allSatisfy { $0.right < $1.x })
    }

    @Test func `negative bars go the other way from zero`() throws {
        let bars = try Self.scene(.bar, [100, -50]).bars()
        #expect(Self.isNear(bars[0].bottom, bars[1].y))
        #expect(Self.isNear(bars[1].height, bars[0].height / 2))
    }

    @Test func `bars of negative figures hang from zero`() throws {
        let bars = try Self.scene(.bar, [-5, -10]).bars()
        #expect(bars[0].y == bars[1].y)
        #expect(Self.isNear(bars[1].height, 2 * bars[0].height))
    }

    @Test func `a figure that is not there has no bar, one that is zero has an empty one`() throws {
        let scene = try Self.scene(.bar, [1, nil, 0])
        #expect(scene.bars().map { $0.height > 0 } == [true, false])
        #expect(scene.texts.map(\.text).contains("c2"))
    }

    @Test func `exact figures stand at the bars, short ones at the axis`() throws {
        let chart = try Chart.make(.bar, [.money(try Money(parsing: "1471790.00 CNY"))], ["contact"])
        let texts = ChartScene(chart, in: .zh).texts.map(\.text)
        #expect(texts == ["CNY", "0", "50万", "100万", "150万", "contact", "1,471,790.00"])
    }

    @Test func `the only series needs no legend: its name stands at the axis`() throws {
        let chart = try Chart.make(.bar, [("won", [.integer(1)])], ["a"])
        #expect(ChartScene(chart, in: .en).texts.first?.text == "won")
    }

    @Test func `long names turn bars sideways`() throws {
        let names = ["北京科技有限公司第一分公司销售部", "上海国际贸易集团股份有限公司", "广州", "深圳市南山区电子元器件制造公司"]
        let bars = try Self.scene(.bar, [4, 2, 1, -1], names, width: ChartScene.narrow).bars()
        #expect(Self.isNear(bars[1].width, bars[0].width / 2))
        #expect(Self.isNear(bars[3].right, bars[0].x))
        #expect(zip(bars, bars.dropFirst()).allSatisfy { $0.bottom < $1.y })
    }

    @Test func `bars that are too many become outlines of what all reach and of what some reach`() throws {
        let scene = try Self.scene(.bar, (1...10_000).map { Int64($0 % 10 + 5) })
        let (all, some) = (scene.bars(), scene.marks.filter { $0.role == .partOfSeries(0) })
        #expect(all.count == some.count)
        #expect((100...300).contains(all.count))
        #expect(all.allSatisfy { Self.isNear($0.height, all[0].height) && $0.height > 0 })
    }

    @Test func `too many series are shown as cells`() throws {
        let series = (1...20).map { ("s\($0)", [Value.integer(Int64($0)), .integer(1)]) }
        let scene = ChartScene(try .make(.bar, series, ["a", "b"]), in: .en)
        #expect(scene.marks.filter { if case .shade = $0.role { true } else { false } }.count == 40)
    }

    @Test func `what is stacked begins where the last one ends, each sign on its side`() throws {
        let chart = try Chart.make(
            .stacked, [("a", [.integer(10)]), ("b", [.integer(-4)]), ("c", [.integer(5)]), ("d", [.integer(-6)])], ["x"]
        )
        let scene = ChartScene(chart, in: .en)
        let boxes = (0...3).compactMap { series in scene.bars(series).last }
        #expect(Self.isNear(boxes[0].y, boxes[2].bottom))
        #expect(Self.isNear(boxes[1].y, boxes[0].bottom))
        #expect(Self.isNear(boxes[3].y, boxes[1].bottom))
        #expect(Self.isNear(boxes[0].height, 2 * boxes[2].height))
    }

    @Test func `a figure on a pattern stands on a plate`() throws {
        let chart = try Chart.make(.stacked, [("a", [.integer(10)]), ("b", [.integer(4)])], ["x"])
        let marks = ChartScene(chart, width: ChartScene.wide, in: .en).marks
        let figures = marks.indices.filter { marks[$0].role == .valueOnSeries }
        #expect(figures.count == 2)
        for index in figures {
            guard case .rectangle(let plate) = marks[index - 1].shape,
                case .text(let text, let point, _) = marks[index].shape
            else {
                Issue.record("expected a plate and a text, found \(marks[index - 1]), \(marks[index])")
                continue
            }
            #expect(marks[index - 1].role == .plate)
            #expect(plate.width > TextExtent.width(text, size: TextExtent.valueSize))
            #expect(Self.isNear(plate.center.x, point.x))
            #expect((plate.y...plate.bottom).contains(point.y - TextExtent.valueSize / 2))
        }
        let only = try Chart.make(.stacked, [("a", [.integer(10)])], ["x"])
        #expect(!ChartScene(only, in: .en).marks.contains { $0.role == .plate })
    }

    @Test func `stages of a funnel are centered and as wide as their figures`() throws {
        let bars = try Self.scene(.funnel, [1200, 600, 300], ["lead", "quote", "won"]).bars()
        #expect(Self.isNear(bars[1].width, bars[0].width / 2))
        #expect(bars.allSatisfy { Self.isNear($0.center.x, bars[0].center.x) })
        #expect(
            try Self.scene(.funnel, [1200, 600]).texts.map(\.text) == ["c1", "1,200 · 100%", "c2", "600 · 50%"])
    }

    @Test func `cells are darker the larger their figure, and negative ones have a color of their own`() {
        let shades = [0, 1, 20, 21, 50, 100, -1, -100].map { MatrixLayout.shade(Decimal($0), Decimal(100)) }
        #expect(shades == [0, 1, 1, 2, 3, 5, -1, -5])
    }
}
