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
