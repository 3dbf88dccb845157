import LunariaCore
@testable import LunariaRender
import Testing

struct LineLayoutTests {
    private static func scene(_ values: [Int64?]) throws -> ChartScene {
        ChartScene(try .make(.line, values.map { $0.map(Value.integer) ?? .null }), in: .en)
    }

    @Test func `a figure that is not there is a gap`() throws {
        #expect(try Self.scene([1, 2, nil, 4, 5, 6]).lines().map(\.count) == [2, 3])
    }

    @Test func `a figure between gaps is a dot`() throws {
        let scene = try Self.scene([1, nil, 3])
        #expect(scene.lines().isEmpty)
        #expect(scene.marks.filter { if case .circle = $0.shape { true } else { false } }.count == 2)
    }

    @Test func `a line of 10,000 figures keeps its peaks`() throws {
        var values = (0..<10_000).map { Int64?($0 % 7) }
        values[5003] = 1000
        values[7001] = -1000
        let scene = try Self.scene(values)
        let points = try #require(scene.lines().first)
        #expect(points.count <= 4 * 720)
        #expect(zip(points, points.dropFirst()).allSatisfy { $0.x <= $1.x })
        let (top, bottom) = (points.map(\.y).min() ?? 0, points.map(\.y).max() ?? 0)
        #expect(points.filter { $0.y == top }.count == 1)
        #expect(points.filter { $0.y == bottom }.count == 1)
    }

    @Test func `an axis begins at zero unless the figures are far from it`() throws {
        #expect(try Self.scene([10, 30]).texts.map(\.text).contains("0"))
        #expect(try !Self.scene([1000, 1010]).texts.map(\.text).contains("0"))
    }

    @Test func `points of a scatter chart stand where their figures are`() throws {
        let points = [(0, 0), (10, 100), (5, 50), (5, 50)].map {
            Chart.Point(x: .integer($0.0), y: .integer($0.1), label: nil)
        }
        let chart = try Chart(.scatter, .points([Chart.PointSeries(name: nil, points: points)]))
        let centers = ChartScene(chart, in: .en).marks.compactMap { mark -> ChartPoint? in
            if case .circle(let center, _) = mark.shape { center } else { nil }
        }
        // Two points at one place are one.
        #expect(centers.count == 3)
        #expect(abs(centers[2].x - (centers[0].x + centers[1].x) / 2) < 0.001)
        #expect(abs(centers[2].y - (centers[0].y + centers[1].y) / 2) < 0.001)
        #expect(centers[1].y < centers[0].y)
    }

    @Test func `a node stands above the middle of those below it`() {
        #expect(TreeLayout.centers([nil, 0, 0], step: 10) == [10, 5, 15])
        #expect(TreeLayout.centers([nil, 0, 1, 1, 0, nil], step: 10) == [17.5, 10, 5, 15, 25, 35])
    }
}
