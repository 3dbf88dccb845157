import LunariaCore
import Testing

@Suite struct ChartTests {
    private static let names = [Label("a"), Label("b")]

    private static func series(_ values: [Value], name: String? = nil) -> Chart.Series {
        Chart.Series(name: name.map { Label($0) }, values: values)
    }

    private static func money(_ text: String) throws -> Value { .money(try Money(parsing: text)) }

    private static func problem(_ kind: Chart.Kind, _ content: Chart.Content) -> ChartProblem? {
        do throws(ChartProblem) {
            _ = try Chart(kind, content)
            return nil
        } catch {
            return error
        }
    }

    @Test func `a chart knows the unit of its figures, whatever is missing`() throws {
        let content = Chart.Content.series(
            [Self.series([.null, try Self.money("5 CNY")])], categories: Self.names)
        let chart = try Chart(.bar, title: Label(en: "Booked", zh: "业绩"), content)
        #expect(chart.unit == .money(try Currency(code: "CNY")))
        #expect(chart.xUnit == nil)
    }

    @Test func `a scatter chart has a unit along each axis`() throws {
        let points = [Chart.Point(x: .integer(1), y: .percent(try Percent(parsing: "5%")), label: nil)]
        let chart = try Chart(.scatter, .points([Chart.PointSeries(name: nil, points: points)]))
        #expect(chart.xUnit == .number)
        #expect(chart.unit == .percent)
    }

    @Test func `a chart without data has no unit`() throws {
        for kind in [Chart.Kind.bar, .stacked, .line, .funnel, .matrix] {
            #expect(try Chart(kind, .series([], categories: [])).unit == nil)
        }
        #expect(try Chart(.scatter, .points([])).unit == nil)
        #expect(try Chart(.tree, .tree([])).unit == nil)
    }

    @Test func `integers and decimals are both numbers`() throws {
        let values = [Value.integer(1), .decimal(try Decimal(parsing: "0.5"))]
        #expect(try Chart(.line, .series([Self.series(values)], categories: Self.names)).unit == .number)
    }

    @Test func `data that make no chart are refused`() throws {
        let one = Self.series([.integer(1), .integer(2)], name: "one")
        #expect(
            Self.problem(.bar, .series([Self.series([.integer(1)])], categories: Self.names))
                == .ragged(series: "series 1", found: 1, expected: 2))
        #expect(Self.problem(.bar, .series([one, one], categories: Self.names)) == .sameName("one"))
        #expect(
            Self.problem(.bar, .series([one, Self.series([.null, .null])], categories: Self.names))
                == .withoutName(number: 2))
        #expect(
            Self.problem(.funnel, .series([one, one], categories: Self.names)) == .severalSeries(.funnel, found: 2))
        #expect(
            Self.problem(.bar, .series([Self.series([.text("x"), .null])], categories: Self.names))
                == .noFigure("series 1, value 1", found: "x"))
        let mixed = [try Self.money("5 CNY"), try Self.money("5 USD")]
        #expect(
            Self.problem(.bar, .series([Self.series(mixed, name: "one")], categories: Self.names))
                == .mixedUnits(
                    "series 'one', value 2", found: .money(try Currency(code: "USD")),
                    expected: .money(try Currency(code: "CNY"))))
        let half = Chart.Point(x: .integer(1), y: .null, label: nil)
        #expect(
            Self.problem(.scatter, .points([Chart.PointSeries(name: nil, points: [half])]))
                == .halfPoint("series 1, point 1"))
        let orphan = Chart.Node(level: 1, label: Label("b"), value: .null)
        #expect(Self.problem(.tree, .tree([orphan])) == .orphan("b"))
        #expect(Self.problem(.tree, .points([])) == .otherContent(.tree))
    }

    @Test func `a chart holds a bounded number of figures`() {
        let categories = [Label](repeating: Label("a"), count: Chart.maximumCount / 2 + 1)
        let values = [Value](repeating: .integer(1), count: categories.count)
        let content = Chart.Content.series(
            [Self.series(values, name: "x"), Self.series(values, name: "y")], categories: categories)
        #expect(Self.problem(.line, content) == .tooLarge(found: Chart.maximumCount + 2))
    }
}
