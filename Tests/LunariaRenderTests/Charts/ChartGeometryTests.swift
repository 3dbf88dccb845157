import LunariaCore
@testable import LunariaRender
import Testing

/// Whether drawings are true to their figures: lengths, places and shades, of few figures and of very many.
struct ChartGeometryTests {
    /// Figures of which each is hard in its way.
    private static let figures: [[Int64?]] = [
        [100, 50, 25, 0], [7], [0], [0, 0, 0], [-3], [-5, -10, -1], [120, -45, 3, -130], [1, nil, 1_000_000],
        [5, 5, 5],
        (1...30).map { $0 * 7919 % 1000 - 200 },
    ]
    private static let many: [Int64] = (0..<10_000).map { $0 * 7919 % 9973 - 700 }
    private static let widths = [ChartScene.wide, ChartScene.narrow]

    private static func values(_ figures: [Int64?]) -> [Value] { figures.map { $0.map(Value.integer) ?? .null } }

    private static func scene(_ kind: Chart.Kind, _ figures: [Int64?], width: Double = ChartScene.wide) throws
        -> ChartScene
    {
        ChartScene(try .make(kind, values(figures)), width: width, in: .en)
    }

    private static func isNear(_ left: Double, _ right: Double) -> Bool { abs(left - right) < 0.01 }

    /// How long a bar is in the direction in which it grows, with its sign by the side of zero it is on.
    private static func length(_ bar: ChartBox, _ scene: ChartScene) throws -> Double {
        let (from, to) = try #require(scene.ends(of: .zero).first)
        if from.y == to.y { return bar.y < from.y - 0.001 ? bar.height : -bar.height }
        return bar.x < from.x - 0.001 ? -bar.width : bar.width
    }

    @Test(arguments: figures, widths)
    func `bars are as long as their figures, on their side of zero, within the axis`(
        figures: [Int64?], width: Double
    ) throws {
        let scene = try Self.scene(.bar, figures, width: width)
        let present = figures.compactMap { $0 }
        let bars = scene.bars()
        #expect(bars.count == present.count)
        let largest = Double(present.map { abs($0) }.max() ?? 0)
        let lengths = try bars.map { try Self.length($0, scene) }
        let longest = lengths.map { abs($0) }.max() ?? 0
        for (length, figure) in zip(lengths, present) {
            #expect(Self.isNear(length, largest == 0 ? 0 : longest * Double(figure) / largest), "\(figure)")
        }
        #expect(largest == 0 || longest > 20)
        for bar in bars { #expect(scene.gridHolds(bar)) }
    }

    @Test(arguments: widths)
    func `stacked bars reach as far as the sums on each side of zero`(width: Double) throws {
        let rows: [(String, [Int64?])] = [("a", [4, -2, 0, nil]), ("b", [6, -3, 5, nil]), ("c", [-5, 1, nil, 7])]
        let chart = try Chart.make(.stacked, rows.map { ($0.0, Self.values($0.1)) }, ["w", "x", "y", "z"])
        let scene = ChartScene(chart, width: width, in: .en)
        // The first rectangle of each series stands in the legend.
        let bars = rows.indices.map { Array(scene.bars($0).dropFirst()) }
        var scales: [Double] = []
        for (number, row) in rows.enumerated() {
            let present = row.1.compactMap { $0 }
            for (bar, figure) in zip(bars[number], present) {
                #expect(scene.gridHolds(bar))
                if figure == 0 { #expect(bar.height == 0) } else { scales.append(bar.height / Double(abs(figure))) }
            }
        }
        #expect(scales.count == 8)
        #expect(scales.allSatisfy { Self.isNear($0, scales[0]) })
        let (zero, _) = try #require(scene.ends(of: .zero).first)
        let first = try bars.map { try #require($0.first) }
        #expect(Self.isNear(first[0].bottom, zero.y))
        #expect(Self.isNear(first[1].bottom, first[0].y))
        #expect(Self.isNear(first[2].y, zero.y))
    }

    @Test(arguments: figures.filter { $0.count > 1 && !$0.contains(nil) }, widths)
    func `points of a line stand as high as their figures, within the axis`(figures: [Int64?], width: Double) throws {
        let scene = try Self.scene(.line, figures, width: width)
        let line = try #require(scene.lines().first)
        let present = figures.compactMap { $0 }.map(Double.init)
        #expect(line.count == present.count)
        #expect(zip(line, line.dropFirst()).allSatisfy { $0.x < $1.x })
        let (low, high) = (present.min() ?? 0, present.max() ?? 0)
        let tops = line.map(\.y)
        let (top, bottom) = (tops.min() ?? 0, tops.max() ?? 0)
        for (point, figure) in zip(line, present) {
            let expected = low == high ? bottom : bottom - (bottom - top) * (figure - low) / (high - low)
            #expect(Self.isNear(point.y, expected))
            #expect(scene.gridHolds(ChartBox(x: point.x, y: point.y, width: 0, height: 0)))
        }
        #expect(low == high || bottom - top > 20)
    }

    @Test(arguments: figures.filter { $0.allSatisfy { $0.map { $0 >= 0 } ?? true } })
    func `stages of a funnel are as wide as their figures, around one middle`(figures: [Int64?]) throws {
        let bars = try Self.scene(.funnel, figures).bars()
        let present = figures.compactMap { $0 }
        #expect(bars.count == present.count)
        let largest = Double(present.max() ?? 0)
        let widest = bars.map(\.width).max() ?? 0
        for (bar, figure) in zip(bars, present) {
            #expect(Self.isNear(bar.width, largest == 0 ? 0 : widest * Double(figure) / largest))
            #expect(Self.isNear(bar.center.x, bars[0].center.x))
        }
    }

    @Test func `points of two figures stand where both say, within the axes`() throws {
        let figures: [(Int64, Int64)] = [(0, 0), (10, -40), (-5, 60), (20, 20)]
        let points = figures.map { Chart.Point(x: .integer($0.0), y: .integer($0.1), label: nil) }
        let chart = try Chart(.scatter, .points([Chart.PointSeries(name: nil, points: points)]))
        for width in Self.widths {
            let places = ChartScene(chart, width: width, in: .en).places()
            #expect(places.count == 4)
            let (across, up) = ((places[3].x - places[2].x) / 25, (places[2].y - places[1].y) / 100)
            #expect(across > 0 && up < 0)
            for (place, figure) in zip(places, figures) {
                #expect(Self.isNear(place.x, places[0].x + across * Double(figure.0)))
                #expect(Self.isNear(place.y, places[0].y + up * Double(figure.1)))
                #expect(
                    ChartScene(chart, width: width, in: .en).gridHolds(
                        ChartBox(x: place.x, y: place.y, width: 0, height: 0)))
            }
        }
    }

    @Test(arguments: figures)
    func `cells are of one size, and the darker the larger`(figures: [Int64?]) throws {
        let scene = try Self.scene(.matrix, figures)
        let cells = scene.cells().prefix(figures.count)
        #expect(cells.count == figures.count)
        #expect(Set(cells.map { Int(($0.box.width * 100).rounded()) }).count == 1)
        let largest = figures.compactMap { $0 }.map { abs($0) }.max() ?? 0
        for (cell, figure) in zip(cells, figures) {
            let step = figure.map { largest == 0 ? 0 : Int((Double(abs($0)) / Double(largest) * 5).rounded(.up)) }
            #expect(cell.shade == step.map { figure ?? 0 < 0 ? -$0 : $0 })
        }
    }

    @Test func `nodes of one level stand beside each other, below the node above them`() throws {
        let nodes = [(0, "root"), (1, "a"), (2, "a1"), (2, "a2"), (1, "b"), (2, "b1")]
        let chart = try Chart(
            .tree, .tree(nodes.map { Chart.Node(level: $0.0, label: Label($0.1), value: .null) }))
        let boxes = ChartScene(chart, in: .en).nodes()
        #expect(boxes.count == 6)
        for (box, node) in zip(boxes, nodes) {
            for (other, second) in zip(boxes, nodes) where second.0 == node.0 { #expect(Self.isNear(box.y, other.y)) }
            for (other, second) in zip(boxes, nodes) where second.0 == node.0 + 1 { #expect(box.bottom < other.y) }
        }
        #expect(boxes[1].x < boxes[4].x && Self.isNear(boxes[1].center.x, (boxes[2].center.x + boxes[3].center.x) / 2))
    }

    @Test(arguments: [Chart.Kind.bar, .stacked, .line, .funnel, .matrix], widths)
    func `ten thousand figures are drawn in the picture, or named as too many`(kind: Chart.Kind, width: Double) throws {
        let figures = kind == .funnel ? Self.many.map { abs($0) } : Self.many
        let scene = try Self.scene(kind, figures, width: width)
        #expect(scene.marks.count < 5000)
        #expect(scene.height < 3000)
        for mark in scene.marks {
            guard case .rectangle(let box) = mark.shape else { continue }
            #expect(box.x >= 0 && box.right <= width + 0.01 && box.y >= 0 && box.bottom <= scene.height)
        }
    }

    @Test func `of ten thousand figures a line keeps the smallest and the largest, a bar the tallest`() throws {
        let (low, high) = (Double(Self.many.min() ?? 0), Double(Self.many.max() ?? 0))
        let line = try #require(try Self.scene(.line, Self.many).lines().first)
        let (first, last) = (try #require(line.first), try #require(line.last))
        let scale = (first.y - last.y) / Double(Self.many[9999] - Self.many[0])
        #expect(Self.isNear(line.map(\.y).min() ?? 0, first.y - scale * (high - Double(Self.many[0]))))
        #expect(Self.isNear(line.map(\.y).max() ?? 0, first.y - scale * (low - Double(Self.many[0]))))
        let bars = try Self.scene(.bar, Self.many)
        let (zero, _) = try #require(bars.ends(of: .zero).first)
        let boxes = bars.bars() + bars.parts()
        let (above, below) = (zero.y - (boxes.map(\.y).min() ?? 0), (boxes.map(\.bottom).max() ?? 0) - zero.y)
        #expect(Self.isNear(above / below, high / -low))
    }

    @Test func `ten thousand points and nodes are drawn in the picture`() throws {
        let points = Self.many.enumerated().map {
            Chart.Point(x: .integer(Int64($0)), y: .integer($1), label: nil)
        }
        let scatter = ChartScene(
            try Chart(.scatter, .points([Chart.PointSeries(name: nil, points: points)])), in: .en)
        #expect(scatter.places().count > 5000)
        let nodes = (0..<10_000).map {
            Chart.Node(level: $0 == 0 ? 0 : 2 - $0 % 2, label: Label("n\($0)"), value: .null)
        }
        let tree = ChartScene(try Chart(.tree, .tree(nodes)), in: .en)
        #expect(tree.height < 8000)
    }
}
