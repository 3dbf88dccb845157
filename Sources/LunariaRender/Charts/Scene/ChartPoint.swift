/// A place in a scene, in pixels from its upper left corner.
struct ChartPoint: Sendable, Hashable {
    let x: Double
    let y: Double
}
