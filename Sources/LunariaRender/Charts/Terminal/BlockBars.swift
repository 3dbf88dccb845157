import LunariaCore

/// Bars of block characters, to an eighth of a column; negative figures go to the left of a line at zero.
struct BlockBars {
    private let low: Decimal
    private let high: Decimal

    /// Makes bars that all have the scale of the figures given.
    init(_ figures: [Decimal]) {
        low = min(figures.min() ?? .zero, .zero)
        high = max(figures.max() ?? .zero, .zero)
    }

    /// The bar of a figure, in so many columns.
    func bar(_ figure: Decimal, room: Int) -> String {
        let zero = ZeroLine(low: low, high: high, room: room)
        let length = zero.columns(of: figure)
        guard zero.left > 0 else { return Self.rightward(length) }
        if figure.isNegative { return Self.leftward(length, room: zero.left) + "│" }
        return String(repeating: " ", count: zero.left) + "│" + Self.rightward(length)
    }

    private static let eighths = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"]

    /// What is not nothing has at least the thinnest of bars.
    private static func eighths(of length: Double) -> Int {
        length > 0 ? max(Int((length * 8).rounded()), 1) : 0
    }

    private static func rightward(_ length: Double) -> String {
        let count = eighths(of: length)
        return String(repeating: "█", count: count / 8) + eighths[count % 8]
    }

    /// To the left there are characters for an eighth and for a half only.
    private static func leftward(_ length: Double, room: Int) -> String {
        let count = eighths(of: length)
        var bar = String(repeating: "█", count: count / 8)
        switch count % 8 {
        case 0: break
        case 1...2: bar = "▕" + bar
        case 3...5: bar = "▐" + bar
        default: bar = "█" + bar
        }
        return Padding.before(bar, to: room)
    }
}
