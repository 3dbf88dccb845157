/// The patterns over areas of series, which tell them apart without colours.
enum SVGPattern: String, CaseIterable {
    case rising
    case dots
    case falling
    case level
    case upright
    case crossed
    case sparse

    /// The pattern of a series; the first has none.
    init?(series index: Int) {
        let dash = SVGClass.dash(index)
        guard dash > 0 else { return nil }
        self = Self.allCases[dash - 1]
    }

    /// The definitions of the patterns that a scene needs.
    static func definitions(for scene: ChartScene, id: String) -> String {
        var used: Set<SVGPattern> = []
        for mark in scene.marks {
            if case .series(let index) = mark.role, let pattern = SVGPattern(series: index) { used.insert(pattern) }
        }
        guard !used.isEmpty else { return "" }
        let definitions = allCases.filter(used.contains).map { pattern in
            """
            <pattern id="\(id)\(pattern.rawValue)" width="\(pattern.size)" height="\(pattern.size)" \
            patternUnits="userSpaceOnUse">\(pattern.content)</pattern>

            """
        }
        return "<defs>\n\(definitions.joined())</defs>\n"
    }

    private var size: Int {
        switch self {
        case .rising, .falling, .crossed: 8
        case .dots, .level, .upright: 6
        case .sparse: 12
        }
    }

    private var content: String {
        switch self {
        case .rising: Self.path("M-2 2l4-4M0 8l8-8M6 10l4-4")
        case .falling: Self.path("M-2 6l4 4M0 0l8 8M6-2l4 4")
        case .crossed: Self.path("M0 8l8-8M0 0l8 8")
        case .level: Self.path("M0 3h6")
        case .upright: Self.path("M3 0v6")
        case .dots: "<circle cx=\"3\" cy=\"3\" r=\"1.2\"/>"
        case .sparse: "<circle cx=\"3\" cy=\"3\" r=\"1.6\"/><circle cx=\"9\" cy=\"9\" r=\"1.6\"/>"
        }
    }

    private static func path(_ data: String) -> String { "<path d=\"\(data)\"/>" }
}
