import LunariaCore

extension Chart {
    /// Charts of every kind with what is hard to draw: nothing, one figure, gaps, both signs, extremes, many, long names.
    static func makeSamples() throws -> [(name: String, chart: Chart)] {
        var samples: [(name: String, chart: Chart)] = []
        for (name, values) in try figures() {
            let names = values.indices.map { "\(Self.words[$0 % Self.words.count]) \($0 + 1)" }
            for kind in [Kind.bar, .stacked, .line, .funnel, .matrix] {
                samples.append(("\(kind) of \(name)", try make(kind, values, names)))
            }
            guard values.count > 1 else { continue }
            let turned = values.reversed().map { $0 }
            for kind in [Kind.bar, .stacked, .line, .matrix] {
                samples.append(
                    ("\(kind) of \(name), twice", try make(kind, [("上年", values), ("this year", turned)], names)))
            }
            let points = zip(values, turned).filter { !$0.isNull && !$1.isNull }.map { Point(x: $0, y: $1, label: nil) }
            samples.append(
                ("scatter of \(name)", try Chart(.scatter, .points([PointSeries(name: nil, points: points)]))))
        }
        let nodes = [0, 1, 2, 2, 1, 0].enumerated().map { index, level in
            Node(level: level, label: Label(Self.words[index % 4]), value: .integer(Int64(index)))
        }
        samples.append(("a tree", try Chart(.tree, .tree(nodes))))
        let wide = (0..<200).map { Node(level: $0 == 0 ? 0 : 1, label: Label("Node \($0)"), value: .null) }
        samples.append(("a wide tree", try Chart(.tree, .tree(wide))))
        let named = (0..<30).map { index -> Point in
            let (x, y) = (Int64(index * 37 % 23), Int64(index * 53 % 19))
            return Point(x: .integer(x), y: .integer(y), label: Label(words[index % 4]))
        }
        let series = ["a", "乙"].map { PointSeries(name: Label($0), points: named) }
        samples.append(("points with names", try Chart(.scatter, .points(series))))
        return try samples.enumerated().map { index, sample -> (name: String, chart: Chart) in
            guard index % 3 > 0 else { return sample }
            // Titles of axes, short and long ones in turn.
            let words = index % 3 == 1 ? ["y", "类别"] : [Self.words[3], Self.words[1]]
            let chart = try Chart(
                sample.chart.kind, x: Label(words[1]), y: Label(words[0]), sample.chart.content)
            return (sample.name + " with titles", chart)
        }
    }

    /// A chart of one series without a name.
    static func make(_ kind: Kind, _ values: [Value], _ names: [String]? = nil) throws -> Chart {
        let names = names ?? values.indices.map { "c\($0 + 1)" }
        return try Chart(
            kind, .series([Series(name: nil, values: values)], categories: names.map { Label($0) }))
    }

    /// A chart of several series.
    static func make(_ kind: Kind, _ series: [(String, [Value])], _ names: [String]) throws -> Chart {
        try Chart(
            kind,
            .series(
                series.map { Series(name: Label($0.0), values: $0.1) }, categories: names.map { Label($0) }))
    }

    private static let words = ["North", "西南地区重点客户管理与服务中心", "Q", "Precision Machinery & Automation Co., Ltd."]

    private static func figures() throws -> [(name: String, values: [Value])] {
        let decimals = { (texts: [String]) throws -> [Value] in
            try texts.map { .decimal(try Decimal(parsing: $0)) }
        }
        return [
            ("nothing", []), ("gaps only", [.null, .null]), ("one figure", [.integer(42)]),
            ("zeros", [.integer(0), .integer(0)]), ("equal figures", [.integer(7), .integer(7), .integer(7)]),
            ("negative figures", [.integer(-5), .integer(-2), .integer(-9)]),
            ("both signs and gaps", [.integer(120), .null, .integer(-45), .integer(-130), .integer(3)]),
            ("money", try ["1471790.00", "1230560.50", "0.01"].map { .money(try Money(parsing: "\($0) CNY")) }),
            ("shares", try ["0.5%", "99.25%", "-3%"].map { .percent(try Percent(parsing: $0)) }),
            ("huge figures", try decimals(["1E+30", "2.5E+30", "-7E+29"])),
            ("tiny figures", try decimals(["1E-12", "2.5E-12", "7E-13"])),
            ("far apart figures", try decimals(["1E+30", "1E-12", "1"])),
            ("figures beyond doubles", try decimals(["1E+4000", "9E+4000", "-2E+3999"])),
            ("close figures", try decimals(["1000000000000000000000000000000000001", "1E+36"])),
            ("30 figures", (1...30).map { .integer(Int64($0 * 7919 % 1000)) }),
            ("300 figures", (1...300).map { .integer(Int64($0 * 7919 % 1000) - 300) }),
        ]
    }
}
