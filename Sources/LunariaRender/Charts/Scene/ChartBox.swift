/// An upright rectangle in a scene, in pixels.
struct ChartBox: Sendable, Hashable {
    let x: Double
    let y: Double
    let width: Double
    let height: Double

    var right: Double { x + width }
    var bottom: Double { y + height }
    var center: ChartPoint { ChartPoint(x: x + width / 2, y: y + height / 2) }

    /// Whether the two have a point inside both.
    func overlaps(_ other: ChartBox) -> Bool {
        x < other.right && other.x < right && y < other.bottom && other.y < bottom
    }
}
