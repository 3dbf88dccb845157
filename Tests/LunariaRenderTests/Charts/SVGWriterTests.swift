import LunariaCore
@testable import LunariaRender
import Testing

struct SVGWriterTests {
    @Test func `a scene becomes a drawing that scales, with a title, a description and nothing from elsewhere`() throws
    {
        let chart = try Chart(
            .bar, title: Label("Profit"),
            .series(
                [Chart.Series(name: nil, values: [.integer(2), .null, .integer(-1)])],
                categories: ["a", "b", "<c>"].map { Label($0) }))
        var writer = SVGWriter()
        #expect(writer.svg(ChartScene(chart, width: 360, in: .en), class: "narrow") == Self.drawing)
    }

    @Test func `identifiers are unique in a page`() throws {
        let chart = try Chart.make(.stacked, [("a", [.integer(1)]), ("b", [.integer(2)])], ["x"])
        let page = try Renderer.render(Document([.chart(chart), .chart(chart)]), as: .html)
        let identifiers = page.split(separator: " id=\"").dropFirst().map { $0.prefix { $0 != "\"" } }
        #expect(identifiers.count == Set(identifiers).count)
        #expect(identifiers.prefix(3) == ["chart1t", "chart1d", "chart1rising"])
        for reference in page.split(separator: "url(#").dropFirst().map({ $0.prefix { $0 != ")" } }) {
            #expect(identifiers.contains(reference))
        }
    }

    @Test func `every drawing is well-formed`() throws {
        for (name, chart) in try Chart.makeSamples() {
            for width in [ChartScene.wide, ChartScene.narrow] {
                var writer = SVGWriter()
                #expect(
                    WellFormedness.problem(in: writer.svg(ChartScene(chart, width: width, in: .zh), class: "c")) == nil,
                    "\(name)")
            }
        }
    }

    @Test func `markup in labels is text`() throws {
        let evil = "</title><script>alert('1')</script>\u{1b}\u{fffe}\"&"
        var charts = try Chart.Kind.allCases.filter { $0 != .tree && $0 != .scatter }.map {
            try Chart(
                $0, title: Label(evil), x: Label(evil), y: Label(evil),
                .series([Chart.Series(name: Label(evil), values: [.integer(1)])], categories: [Label(evil)]))
        }
        charts.append(try Chart(.tree, .tree([Chart.Node(level: 0, label: Label(evil), value: .integer(1))])))
        let point = Chart.Point(x: .integer(1), y: .integer(1), label: Label(evil))
        charts.append(try Chart(.scatter, .points([Chart.PointSeries(name: Label(evil), points: [point])])))
        for chart in charts {
            var writer = SVGWriter()
            let svg = writer.svg(ChartScene(chart, in: .en), class: "wide")
            #expect(!svg.contains("<script"))
            #expect(WellFormedness.problem(in: svg) == nil)
            #expect(svg.contains("&lt;/title&gt;&lt;script&gt;"))
        }
    }

    @Test(
        arguments: [
            (0, "0"), (1, "1"), (1.5, "1.5"), (1.25, "1.25"), (1.005, "1"), (-0.004, "0"), (-2.05, "-2.05"),
            (719.999, "720"), (.nan, "0"), (.infinity, "0"), (0.07, "0.07"),
        ] as [(Double, String)])
    func `coordinates have at most two decimals`(coordinate: Double, text: String) {
        #expect(SVGWriter.number(coordinate) == text)
    }

    @Test func `a chart in a page is a figure with two drawings and its data`() throws {
        let chart = try Chart(
            .funnel, title: Label(en: "Stages", zh: "阶段"),
            .series([Chart.Series(name: nil, values: [.integer(3)])], categories: [Label("lead")]))
        let page = try Renderer.render(Document([.chart(chart)]), as: .html, language: .zh)
        let parts = [
            "<figure aria-labelledby=\"part1\">\n<figcaption id=\"part1\">阶段</figcaption>\n<svg class=\"chart wide\"",
            "</svg>\n<svg class=\"chart narrow\"", "</svg>\n<details>\n<summary>数据</summary>\n<div class=\"table\"",
            "<caption id=\"data1\">阶段 – 数据</caption>", "</details>\n</figure>\n",
        ]
        var rest = page[...]
        for part in parts {
            let found = try #require(rest.firstRange(of: part))
            rest = rest[found.upperBound...]
        }
        #expect(try !Renderer.render(Document([.text("a")]), as: .html).contains(".chart"))
    }

    private static let drawing = """
        <svg class="chart narrow" role="img" aria-labelledby="chart1t chart1d" viewBox="0 0 360 256" xmlns="http://www.w3.org/2000/svg">
        <title id="chart1t">Profit</title>
        <desc id="chart1d">Bar chart, 3 categories, figures from -1 to 2</desc>
        <line class="grid" x1="21.97" y1="216" x2="360" y2="216"/>
        <text class="value" x="13.97" y="220" text-anchor="end">-1</text>
        <line class="grid" x1="21.97" y1="149.33" x2="360" y2="149.33"/>
        <text class="value" x="13.97" y="153.33" text-anchor="end">0</text>
        <line class="grid" x1="21.97" y1="82.67" x2="360" y2="82.67"/>
        <text class="value" x="13.97" y="86.67" text-anchor="end">1</text>
        <line class="grid" x1="21.97" y1="16" x2="360" y2="16"/>
        <text class="value" x="13.97" y="20" text-anchor="end">2</text>
        <text class="label" x="78.31" y="246" text-anchor="middle">a</text>
        <text class="label" x="190.99" y="246" text-anchor="middle">b</text>
        <text class="label" x="303.66" y="246" text-anchor="middle">&lt;c&gt;</text>
        <rect class="s0" x="50.31" y="16" width="56" height="133.33"><title>a: 2</title></rect>
        <text class="value over" x="78.31" y="12" text-anchor="middle">2</text>
        <rect class="s0" x="275.66" y="149.33" width="56" height="66.67"><title>&lt;c&gt;: -1</title></rect>
        <text class="value over" x="303.66" y="228" text-anchor="middle">-1</text>
        <line class="zero" x1="21.97" y1="149.33" x2="360" y2="149.33"/>
        </svg>

        """
}
