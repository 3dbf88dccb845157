import LunariaCore

/// Bars in which each series has a filling of its own.
struct StackedBars {
    /// The fillings, so many series can be told apart.
    static let fillings = ["█", "░", "▓", "▒", "#", "=", "+", "·"]

    private let low: Decimal
    private let high: Decimal

    /// The filling of a series.
    static func filling(_ series: Int) -> String { fillings[series % fillings.count] }

    /// Makes bars that all have the scale of the stacks given.
    init(_ stacks: [[StackedLayout.Segment]]) {
        let ends = stacks.joined().map(\.to)
        low = min(ends.min() ?? .zero, .zero)
        high = max(ends.max() ?? .zero, .zero)
    }

    /// The bar of a stack, in so many columns.
    func bar(_ stack: [StackedLayout.Segment], room: Int) -> String {
        let zero = ZeroLine(low: low, high: high, room: room)
        var (left, right) = ("", "")
        for segment in stack {
            // Where a segment ends, not how long it is, is rounded: the whole bar stays as long as its sum.
            let from = Int(zero.columns(of: segment.from).rounded())
            let to = Int(zero.columns(of: segment.to).rounded())
            let part = String(repeating: Self.filling(segment.series), count: max(to - from, 0))
            if segment.to.isNegative { left = part + left } else { right += part }
        }
        return zero.left > 0 ? Padding.before(left, to: zero.left) + "│" + right : right
    }
}
