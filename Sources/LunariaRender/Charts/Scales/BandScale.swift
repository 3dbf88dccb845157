/// Divides an axis into bands of equal width, one for each category.
struct BandScale: Sendable, Hashable {
    let count: Int
    let start: Double
    let end: Double
    /// The widest that what stands in a band may be.
    let thickest: Double
    /// How much of a band what stands in it takes.
    var share = 0.74

    /// From the beginning of a band to that of the next.
    var step: Double { (end - start) / Double(max(count, 1)) }

    /// The width of what stands in a band, with a gap beside it.
    var thickness: Double { min(step * share, thickest) }

    /// The middle of a band.
    func center(_ index: Int) -> Double { start + step * (Double(index) + 0.5) }

    /// Where what stands in a band begins.
    func inner(_ index: Int) -> Double { center(index) - thickness / 2 }
}
