/// The classes by which the style sheet colours what is drawn.
enum SVGClass {
    /// Colours and dashes repeat after so many series, each time in another combination.
    static let colors = 8

    /// The classes of a mark.
    static func name(of mark: ChartMark) -> String {
        switch mark.role {
        case .series(let index):
            switch mark.shape {
            case .polyline: "line s\(index % colors) d\(dash(index))"
            case .rectangle, .line, .polygon, .circle, .text: "s\(index % colors)"
            }
        case .partOfSeries(let index): "part s\(index % colors)"
        case .shade(let step): step < 0 ? "n\(-step)" : "p\(step)"
        case .missing: "missing"
        case .zero: "zero"
        case .grid: "grid"
        case .edge: "edge"
        case .node: "node"
        case .label: "label"
        case .axisTitle: "axis"
        case .value: "value"
        case .valueOnSeries: "value over"
        case .plate: "plate"
        case .valueOnShade: "value dark"
        case .message: "message"
        }
    }

    /// The dashes or the pattern of a series: another one when its colour comes again.
    static func dash(_ index: Int) -> Int { (index + index / colors) % colors }
}
