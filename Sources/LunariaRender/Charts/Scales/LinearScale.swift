import LunariaCore

/// Places exact figures along an axis.
struct LinearScale: Sendable, Hashable {
    let low: Decimal
    let high: Decimal
    /// Where `low` stands, in pixels.
    let start: Double
    /// Where `high` stands, in pixels; before `start` on an axis that runs upwards.
    let end: Double

    /// The coordinate of a figure.
    func position(_ figure: Decimal) -> Double {
        start + (end - start) * figure.minus(low).share(of: high.minus(low))
    }
}
