import LunariaCore

/// Divides the columns of a terminal between figures on both sides of zero, at one scale.
struct ZeroLine {
    /// The columns for figures below zero; 0 where there are none, and then no line is drawn.
    let left: Int
    private let low: Decimal
    private let high: Decimal
    private let right: Int

    /// Divides `room` columns, of which the line at zero takes one.
    init(low: Decimal, high: Decimal, room: Int) {
        self.low = low
        self.high = high
        guard low.isNegative else {
            left = 0
            right = room
            return
        }
        let free = max(room - 1, 1)
        let share = low.magnitude.share(of: high.minus(low))
        left = min(max(Int((Double(free) * share).rounded()), 1), high > .zero ? max(free - 1, 1) : free)
        right = free - left
    }

    /// The columns a figure takes on its side, a part of one included.
    func columns(of figure: Decimal) -> Double {
        // The side with less room for its figures sets the scale of both.
        let largest = max(high, low.magnitude)
        let leftScale = low.isNegative ? Double(left) / low.magnitude.share(of: largest) : .infinity
        let rightScale = high > .zero ? Double(right) / high.share(of: largest) : .infinity
        let scale = min(leftScale, rightScale)
        return scale.isFinite ? figure.magnitude.share(of: largest) * scale : 0
    }
}
