import LunariaCore
@testable import LunariaRender
import Testing

struct ChartSceneTests {
    @Test(arguments: [ChartScene.wide, ChartScene.narrow], Language.allCases)
    func `no text covers another or leaves the picture, whatever is drawn`(width: Double, language: Language) throws {
        for (name, chart) in try Chart.makeSamples() {
            let scene = ChartScene(chart, width: width, in: language)
            let texts = scene.texts
            for (index, one) in texts.enumerated() {
                let isInside =
                    one.box.x > -1 && one.box.right < width + 1 && one.box.y > -2 && one.box.bottom < scene.height + 2
                #expect(isInside, "\(name): '\(one.text)' leaves the picture: \(one.box)")
                for other in texts[(index + 1)...] where one.box.overlaps(other.box) {
                    Issue.record("\(name), \(width): '\(one.text)' \(one.box) covers '\(other.text)' \(other.box)")
                }
            }
        }
    }

    @Test(arguments: [ChartScene.wide, ChartScene.narrow])
    func `nothing is drawn outside the picture`(width: Double) throws {
        for (name, chart) in try Chart.makeSamples() {
            let scene = ChartScene(chart, width: width, in: .en)
            #expect(scene.height > 0 && scene.height < 8000, "\(name)")
            for mark in scene.marks {
                let points: [ChartPoint] =
                    switch mark.shape {
                    case .rectangle(let box):
                        [ChartPoint(x: box.x, y: box.y), ChartPoint(x: box.right, y: box.bottom)]
                    case .line(let from, let to): [from, to]
                    case .polyline(let points), .polygon(let points): points
                    case .circle(let center, _): [center]
                    case .text(_, let point, _): [point]
                    }
                for point in points {
                    let isInside =
                        point.x >= -3 && point.x <= width + 3 && point.y >= -1 && point.y <= scene.height + 1
                    #expect(isInside, "\(name): \(mark.shape)")
                }
            }
        }
    }

    @Test func `the same chart makes the same scene`() throws {
        for (_, chart) in try Chart.makeSamples() {
            #expect(ChartScene(chart, in: .zh) == ChartScene(chart, in: .zh))
        }
    }

    @Test(arguments: Chart.Kind.allCases)
    func `a chart without figures says so`(kind: Chart.Kind) throws {
        let content: Chart.Content =
            switch kind {
            case .bar, .stacked, .line, .funnel, .matrix:
                .series([Chart.Series(name: nil, values: [.null])], categories: [Label("a")])
            case .scatter: .points([])
            case .tree: .tree([])
            }
        let chart = try Chart(kind, content)
        #expect(ChartScene(chart, in: .en).texts.map(\.text) == ["no data"])
        #expect(ChartScene(chart, in: .zh).texts.map(\.text) == ["没有数据"])
    }

    @Test func `a scene is described in words`() throws {
        let chart = try Chart(
            .bar, title: Label(en: "Booked", zh: "业绩"),
            .series(
                [
                    Chart.Series(
                        name: nil,
                        values: [.money(try Money(parsing: "1200 CNY")), .money(try Money(parsing: "-7 CNY"))])
                ],
                categories: [Label("a"), Label("b")]))
        let english = ChartScene(chart, in: .en)
        #expect(english.title == "Booked")
        #expect(english.description == "Bar chart, 2 categories, figures from -7.00 CNY to 1,200.00 CNY")
        #expect(ChartScene(chart, in: .zh).description == "柱状图，2个类别，数值从 -7.00 CNY 到 1,200.00 CNY")
    }
}
