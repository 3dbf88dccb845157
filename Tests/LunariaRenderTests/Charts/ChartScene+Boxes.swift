@testable import LunariaRender

extension ChartScene {
    /// Each text with the box it takes.
    var texts: [(text: String, box: ChartBox)] {
        marks.compactMap { mark in
            guard case .text(let text, let point, let anchor) = mark.shape else { return nil }
            let size =
                switch mark.role {
                case .value, .valueOnSeries, .valueOnShade: TextExtent.valueSize
                default: TextExtent.labelSize
                }
            let width = TextExtent.width(text, size: size)
            let x =
                switch anchor {
                case .start: point.x
                case .middle: point.x - width / 2
                case .end: point.x - width
                }
            return (text, ChartBox(x: x, y: point.y - size * 0.8, width: width, height: size))
        }
    }

    /// The rectangles of a series, in order.
    func bars(_ series: Int = 0) -> [ChartBox] {
        marks.compactMap { mark in
            guard case .rectangle(let box) = mark.shape, mark.role == .series(series) else { return nil }
            return box
        }
    }

    /// The lines of a series.
    func lines(_ series: Int = 0) -> [[ChartPoint]] {
        marks.compactMap { mark in
            guard case .polyline(let points) = mark.shape, mark.role == .series(series) else { return nil }
            return points
        }
    }
}

extension ChartScene {
    /// The ends of the lines of a role.
    func ends(of role: ChartMark.Role) -> [(ChartPoint, ChartPoint)] {
        marks.compactMap { mark in
            guard case .line(let from, let to) = mark.shape, mark.role == role else { return nil }
            return (from, to)
        }
    }

    /// Whether a box lies between the outermost lines of the grid that runs across it.
    func gridHolds(_ box: ChartBox) -> Bool {
        let grid = ends(of: .grid)
        let (heights, places) = (
            grid.filter { $0.0.y == $0.1.y }.map(\.0.y), grid.filter { $0.0.x == $0.1.x }.map(\.0.x)
        )
        func holds(_ lines: [Double], _ from: Double, _ to: Double) -> Bool {
            guard let low = lines.min(), let high = lines.max() else { return true }
            return from >= low - 0.01 && to <= high + 0.01
        }
        return holds(heights, box.y, box.bottom) && holds(places, box.x, box.right)
    }

    /// What only some figures of a series reach.
    func parts(_ series: Int = 0) -> [ChartBox] {
        marks.compactMap { mark in
            guard case .rectangle(let box) = mark.shape, mark.role == .partOfSeries(series) else { return nil }
            return box
        }
    }

    /// The middles of the points of a series.
    func places(_ series: Int = 0) -> [ChartPoint] {
        marks.compactMap { mark in
            guard case .circle(let point, _) = mark.shape, mark.role == .series(series) else { return nil }
            return point
        }
    }

    /// The cells of a matrix with their shades; `nil` for one without a figure.
    func cells() -> [(box: ChartBox, shade: Int?)] {
        marks.compactMap { mark in
            guard case .rectangle(let box) = mark.shape else { return nil }
            return switch mark.role {
            case .shade(let shade): (box, shade)
            case .missing: (box, nil)
            default: nil
            }
        }
    }

    /// The boxes of the nodes of a tree.
    func nodes() -> [ChartBox] {
        marks.compactMap { mark in
            guard case .rectangle(let box) = mark.shape, mark.role == .node else { return nil }
            return box
        }
    }
}
